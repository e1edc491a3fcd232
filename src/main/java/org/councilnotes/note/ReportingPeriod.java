package org.councilnotes.note;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The period that a note reports on, first and last day inclusive. Illegal where the last day lies
 * before the first.
 */
public record ReportingPeriod(LocalDate from, LocalDate to) {

  public ReportingPeriod {
    if (to.isBefore(from)) {
      throw new Reason.IllegalValueException(ReasonCode.WRONG_PERIOD.of(from, to));
    }
  }

  /** Every calendar year that the period touches, ascending. */
  public List<Integer> years() {
    return IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().toList();
  }

  /** The edition as people say it: {@code 2018}, or {@code 2018-19} for a split year. */
  public String edition() {
    return from.getYear() == to.getYear()
        ? Integer.toString(from.getYear())
        : "%d-%02d".formatted(from.getYear(), to.getYear() % 100);
  }
}
