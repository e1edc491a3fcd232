package org.councilnotes.draft;

/** What a passage may have of a quote that runs through several. */
final class Overlap {

  private Overlap() {}

  /**
   * How many code units of the quote the passage has where it ends as the quote begins, begins as
   * it ends, or stands inside it; 0 where it does not.
   */
  static int length(String passage, String quote) {
    if (passage.isEmpty()) {
      return 0;
    }
    int longest = quote.contains(" " + passage + " ") ? passage.length() : 0;
    for (int blank = quote.indexOf(' '); blank >= 0; blank = quote.indexOf(' ', blank + 1)) {
      if (blank > longest && isEnd(passage, quote, blank)) {
        longest = blank;
      }
      int rest = quote.length() - blank - 1;
      if (rest > longest && isStart(passage, quote, rest)) {
        longest = rest;
      }
    }
    return longest;
  }

  private static boolean isEnd(String passage, String quote, int length) {
    int start = passage.length() - length;
    return start >= 0
        && passage.regionMatches(start, quote, 0, length)
        && WordEnd.isStart(start, passage);
  }

  private static boolean isStart(String passage, String quote, int length) {
    return passage.regionMatches(0, quote, quote.length() - length, length)
        && WordEnd.isAt(length, passage);
  }
}
