package org.councilnotes.tag.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;

/**
 * A period in a text.
 *
 * @param range of the words that state it
 */
record FoundPeriod(ReportingPeriod period, TextRange range, Precision precision) {

  /** How exactly the words tell the ends of a period. */
  enum Precision {
    DAYS,
    MONTHS,
    YEARS
  }

  /** Days by which the ends of a period may differ that is told twice. */
  private static final int NEAR = 31;

  /** Days. */
  private static final int LONG = 9;

  static FoundPeriod years(int from, int to, int start, int end) {
    return new FoundPeriod(
        new ReportingPeriod(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)),
        new TextRange(start, end),
        Precision.YEARS);
  }

  /** The same words as a part of a longer text. */
  FoundPeriod movedBy(int offset) {
    return new FoundPeriod(
        period, new TextRange(range.start() + offset, range.end() + offset), precision);
  }

  /** Whether it is longer than a visit. */
  boolean isLong() {
    return ChronoUnit.DAYS.between(period.from(), period.to()) >= LONG;
  }

  /** Whether it tells the months and days of a period of whole years. */
  boolean refines(FoundPeriod other) {
    return other.precision == Precision.YEARS
        && precision != Precision.YEARS
        && period.from().getYear() == other.period.from().getYear()
        && period.to().getYear() == other.period.to().getYear();
  }

  /** Whether both are the same period, told more or less exactly. */
  boolean agreesWith(FoundPeriod other) {
    return isNear(period.from(), other.period.from()) && isNear(period.to(), other.period.to());
  }

  private static boolean isNear(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= NEAR;
  }

  /**
   * Whether it ends after a day on which a paper was issued. A month or year that ends within a
   * month of it may be reported on before its end; {@code 2018-2019} may be a year that ends in
   * 2019.
   */
  boolean endsAfter(Optional<LocalDate> issued) {
    return issued.filter(day -> period.to().isAfter(latest(day))).isPresent();
  }

  private LocalDate latest(LocalDate issued) {
    if (precision == Precision.DAYS) {
      return issued;
    }
    boolean split = precision == Precision.YEARS && period.years().size() > 1;
    return split ? issued.with(TemporalAdjusters.lastDayOfYear()) : issued.plusDays(NEAR);
  }
}
