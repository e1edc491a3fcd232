package org.councilnotes.vocabulary;

import java.time.LocalDate;

/** A time from its first to its last day, both included. */
public record DateRange(LocalDate from, LocalDate to) {

  public static DateRange ofYear(int year) {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether both times have a day in common. */
  public boolean overlaps(DateRange other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
