package org.councilnotes.note.text;

/** Numbers in Roman letters. */
public final class RomanNumeral {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  /** The first number that the letters do not reach. */
  private static final int END = 4_000;

  private RomanNumeral() {}

  /** Such as {@code XIV}; in figures below 1 and from 4000. */
  public static String of(int number) {
    if (number < 1 || number >= END) {
      return Integer.toString(number);
    }
    StringBuilder numeral = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        numeral.append(LETTERS[i]);
        rest -= VALUES[i];
      }
    }
    return numeral.toString();
  }

  /** The value of a numeral below 400 in capitals; 0 where it is none. */
  public static int value(String numeral) {
    int total = 0;
    int largest = 0;
    for (int i = numeral.length() - 1; i >= 0; i--) {
      int digit =
          switch (numeral.charAt(i)) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            default -> 0;
          };
      total += digit < largest ? -digit : digit;
      largest = Math.max(largest, digit);
    }
    return total;
  }
}
