package org.councilnotes.extract.office;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the number of a list item is written. */
enum ListNumberFormat {
  DECIMAL,
  LOWER_LETTER,
  UPPER_LETTER,
  LOWER_ROMAN,
  UPPER_ROMAN,
  NONE;

  /** Matches {@code 12}; neither {@code -1} nor what no list counts to. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 5;
  private static final int MOST_ROMAN = 4_000;

  /** The number that a file writes for a list: where it starts, how deep it is. */
  static int number(String digits, int otherwise) {
    return NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : otherwise;
  }

  /** Such as {@code 12}, {@code b}, {@code aa} or {@code iv}; empty for {@link #NONE}. */
  String write(int number) {
    return switch (this) {
      case DECIMAL -> Integer.toString(number);
      case LOWER_LETTER -> letters(number);
      case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
      case LOWER_ROMAN -> roman(number);
      case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
      case NONE -> "";
    };
  }

  /** Word processors go on with aa, bb behind z. */
  private static String letters(int number) {
    if (number < 1 || number > LETTERS * MOST_LETTERS) {
      return Integer.toString(number);
    }
    String letter = Character.toString('a' + (number - 1) % LETTERS);
    return letter.repeat((number - 1) / LETTERS + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number >= MOST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        roman.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
