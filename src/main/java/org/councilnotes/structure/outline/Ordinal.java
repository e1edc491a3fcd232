package org.councilnotes.structure.outline;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a numbering, with the letters by which later texts are inserted: {@code 22}, {@code
 * 22a} behind it, {@code 22aa} behind that; or letters alone: {@code h}, {@code ha}, {@code hca}.
 *
 * @param number 0 where there are only letters
 * @param letters in lower case; empty where there is only a number
 */
record Ordinal(int number, String letters) implements Comparable<Ordinal> {

  /** Matches {@code 22}, {@code 22a}, {@code hca}. */
  private static final Pattern FORM = Pattern.compile("(\\d{0,4})(\\p{Ll}{0,4})");

  private static final Comparator<Ordinal> ORDER =
      Comparator.comparingInt(Ordinal::number).thenComparing(Ordinal::letters);

  /**
   * Reads a number as printed, such as {@code 88a}; 0 without letters where it is none. One with a
   * minus, such as {@code -1}, stands right before the number.
   */
  static Ordinal of(String printed) {
    boolean before = printed.startsWith("-");
    Matcher m = FORM.matcher(before ? printed.substring(1) : printed);
    if (!m.matches() || (before && m.group(1).isEmpty())) {
      return new Ordinal(0, "");
    }
    int number = m.group(1).isEmpty() ? 0 : Integer.parseInt(m.group(1));
    return new Ordinal(before ? number - 1 : number, m.group(2));
  }

  /** Whether another one may come right after this one: 5 and 6, 5 and 5a, a and aa, ac and b. */
  boolean isBefore(Ordinal next) {
    if (next.number == number) {
      return continues(letters, next.letters);
    }
    return next.number == number + 1 && next.letters.isEmpty();
  }

  private static boolean continues(String before, String after) {
    if (after.equals(before + "a") || (before.equals("z") && after.equals("aa"))) {
      return true;
    }
    int last = after.length() - 1;
    return last >= 0
        && before.length() > last
        && before.startsWith(after.substring(0, last))
        && before.charAt(last) + 1 == after.charAt(last);
  }

  boolean isFirst() {
    return (number == 1 && letters.isEmpty()) || (number == 0 && letters.equals("a"));
  }

  @Override
  public int compareTo(Ordinal other) {
    return ORDER.compare(this, other);
  }
}
