package org.councilnotes.series;

import org.councilnotes.note.TextRange;

/** The sentence around a place, as far as a glance needs it. */
final class SentencePart {

  /** No sentence is looked at further than this. */
  private static final int FARTHEST = 600;

  private SentencePart() {}

  /** From the full stop, semicolon or line feed before a place to the next one behind. */
  static TextRange around(String text, int place) {
    int start = place;
    while (start > 0 && place - start < FARTHEST && !ends(text, start - 1)) {
      start--;
    }
    int end = place;
    while (end < text.length() && end - place < FARTHEST && !ends(text, end)) {
      end++;
    }
    return new TextRange(start, end);
  }

  /**
   * A mark with a blank behind it; a point after {@code St} or {@code J} ends nothing, nor does one
   * before a small letter.
   */
  private static boolean ends(String text, int place) {
    char c = text.charAt(place);
    if (c == '\n') {
      return true;
    }
    boolean isMark = ".!?;".indexOf(c) >= 0;
    return isMark
        && (place + 1 == text.length() || Character.isWhitespace(text.charAt(place + 1)))
        && !(c == '.' && isShort(text, place));
  }

  private static boolean isShort(String text, int point) {
    int start = point;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean isAbbreviation =
        start < point
            && point - start <= 2
            && Character.isUpperCase(text.charAt(start))
            && (point - start == 1 || Character.isLowerCase(text.charAt(start + 1)));
    boolean goesOn = point + 2 < text.length() && Character.isLowerCase(text.charAt(point + 2));
    return isAbbreviation || goesOn;
  }
}
