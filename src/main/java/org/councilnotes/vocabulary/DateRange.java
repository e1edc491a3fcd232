package org.councilnotes.vocabulary;

import java.time.LocalDate;

/** A period from its first to its last day, both inclusive. */
public record DateRange(LocalDate from, LocalDate to) {

  public static DateRange ofYear(int year) {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether the two periods have a day in common. */
  public boolean overlaps(DateRange other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
