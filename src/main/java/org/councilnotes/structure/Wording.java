package org.councilnotes.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a note writes its words, as the insides of its lines tell.
 *
 * @param words in lower case, with their inner hyphens, without those round them
 * @param onlyBreaks whether {@link #BREAKING} stands at the ends of lines only
 */
record Wording(Set<String> words, boolean onlyBreaks) {

  /** The sign that typesetters set where they break a word. */
  static final char BREAKING = '\u2010';

  /** What joins the parts of a word. */
  private static final String HYPHENS = "-\u2010\u2011";

  static Wording of(List<Page> pages) {
    Set<String> words = new HashSet<>();
    boolean within = false;
    for (Page page : pages) {
      for (Page.Line line : page.lines()) {
        learn(line.text(), words);
        within |= hasBreakingWithin(line.text());
      }
    }
    return new Wording(words, !within);
  }

  /** Whether the sign stands within a line, as in {@code co‐operate}. */
  private static boolean hasBreakingWithin(String text) {
    int at = text.indexOf(BREAKING);
    while (at >= 0 && (at + 1 == text.length() || text.charAt(at + 1) == ' ')) {
      at = text.indexOf(BREAKING, at + 1);
    }
    return at >= 0;
  }

  private static void learn(String text, Set<String> words) {
    for (int start = 0; start < text.length(); ) {
      int end = wordEnd(text, start);
      if (end > start) {
        words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
      }
      start = Math.max(end, start + 1);
    }
  }

  private static int wordEnd(String text, int start) {
    int end = lettersEnd(text, start);
    while (end > start && end < text.length() && HYPHENS.indexOf(text.charAt(end)) >= 0) {
      int next = lettersEnd(text, end + 1);
      if (next == end + 1) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int lettersEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
