package org.councilnotes.query;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A document number without its year, such as {@code 91790}. */
public final class YearlessNumber {

  /** Matches {@code 91790} and {@code 8875}; not {@code 947}. */
  private static final Pattern DIGITS = Pattern.compile("\\d{4,5}");

  /** Up to here it is a year, if anything. */
  private static final int LAST_YEAR = 2099;

  private YearlessNumber() {}

  /** The number, where a query consists of it alone; empty for any other query. */
  public static OptionalInt of(QueryExpression query) {
    if (!(query instanceof QueryExpression.Word(var word)) || !DIGITS.matcher(word).matches()) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(word);
    return number > LAST_YEAR ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
