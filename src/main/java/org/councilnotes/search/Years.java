package org.councilnotes.search;

import java.util.OptionalInt;

/**
 * A stretch of report years.
 *
 * @param from the first; empty for no bound
 * @param to the last, included; empty for no bound
 */
public record Years(OptionalInt from, OptionalInt to) {

  /** Every year. */
  public static final Years ALL = new Years(OptionalInt.empty(), OptionalInt.empty());

  /** From one year to another, both included; an end that lies before the start holds no year. */
  public static Years between(int from, int to) {
    return new Years(OptionalInt.of(from), OptionalInt.of(to));
  }

  public boolean isAll() {
    return from.isEmpty() && to.isEmpty();
  }

  public boolean holds(int year) {
    return from.orElse(year) <= year && year <= to.orElse(year);
  }
}
