package org.councilnotes.query;

import java.util.OptionalInt;

/**
 * A stretch of report years.
 *
 * @param from the first; empty for no bound
 * @param to the last, included; empty for no bound
 */
public record YearRange(OptionalInt from, OptionalInt to) {

  /** Every year. */
  public static final YearRange ALL = new YearRange(OptionalInt.empty(), OptionalInt.empty());

  /** From one year to another, both included; an end that lies before the start holds no year. */
  public static YearRange between(int from, int to) {
    return new YearRange(OptionalInt.of(from), OptionalInt.of(to));
  }

  public boolean isAll() {
    return from.isEmpty() && to.isEmpty();
  }

  /** Whether it ends before it begins, so that it holds no year. */
  public boolean isReversed() {
    return from.orElse(Integer.MIN_VALUE) > to.orElse(Integer.MAX_VALUE);
  }

  public boolean holds(int year) {
    return from.orElse(year) <= year && year <= to.orElse(year);
  }
}
