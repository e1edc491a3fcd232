package org.councilnotes.extract.office;

import java.util.Locale;
import java.util.regex.Pattern;
import org.councilnotes.note.text.RomanNumeral;

/** Number formats of list items. */
enum ListNumberFormat {
  DECIMAL,
  LOWER_LETTER,
  UPPER_LETTER,
  LOWER_ROMAN,
  UPPER_ROMAN,
  NONE;

  /** Matches {@code 12}; neither {@code -1} nor numbers of more than six digits. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 5;

  /**
   * Parses a number of a list, such as its start or level; gives the second argument where it is
   * none.
   */
  static int number(String digits, int otherwise) {
    return NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : otherwise;
  }

  /** Such as {@code 12}, {@code b}, {@code aa} or {@code iv}; empty for {@link #NONE}. */
  String write(int number) {
    return switch (this) {
      case DECIMAL -> Integer.toString(number);
      case LOWER_LETTER -> letters(number);
      case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
      case LOWER_ROMAN -> RomanNumeral.of(number).toLowerCase(Locale.ROOT);
      case UPPER_ROMAN -> RomanNumeral.of(number);
      case NONE -> "";
    };
  }

  /** The item in letters; aa, bb follow z, as in word processors. */
  private static String letters(int number) {
    if (number < 1 || number > LETTERS * MOST_LETTERS) {
      return Integer.toString(number);
    }
    String letter = Character.toString('a' + (number - 1) % LETTERS);
    return letter.repeat((number - 1) / LETTERS + 1);
  }
}
