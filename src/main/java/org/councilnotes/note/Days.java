package org.councilnotes.note;

import java.time.LocalDate;

/** A time from its first to its last day, both included. */
public record Days(LocalDate from, LocalDate to) {

  public static Days ofYear(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether both times have a day in common. */
  public boolean meet(Days other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
