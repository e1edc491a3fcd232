package org.councilnotes.query;

import java.util.OptionalInt;

/**
 * A range of report years.
 *
 * @param from first year; empty for no bound
 * @param to last year, inclusive; empty for no bound
 */
public record YearRange(OptionalInt from, OptionalInt to) {

  /** Every year. */
  public static final YearRange ALL = new YearRange(OptionalInt.empty(), OptionalInt.empty());

  /**
   * The range from one year to another, both inclusive; without any year where it ends before it
   * begins.
   */
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
