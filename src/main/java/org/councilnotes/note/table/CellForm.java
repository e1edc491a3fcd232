package org.councilnotes.note.table;

import java.util.regex.Pattern;

/** How a cell is set: numbers below each other, short words, or running text. */
public enum CellForm {
  NUMBER,
  WORDS,
  TEXT;

  /** Matches {@code 1 204}, {@code 12.5 %} and {@code –}; not {@code 12 May}. */
  private static final Pattern FIGURE =
      Pattern.compile("[\\p{Sc}(+-]?\\d[\\d.,  ]*(?: ?%)?\\)?|[-–—]");

  /** Characters; a longer text is running text. */
  private static final int LONGEST_WORDS = 60;

  /** Characters; a longer text in the first column is no name of its row. */
  private static final int LONGEST_NAME = 80;

  /** The form of a text. */
  public static CellForm of(String text) {
    if (FIGURE.matcher(text).matches()) {
      return NUMBER;
    }
    return text.length() > LONGEST_WORDS ? TEXT : WORDS;
  }

  /** Whether a text in the first column is short enough to name its row. */
  public static boolean isName(String text) {
    return text.length() <= LONGEST_NAME;
  }
}
