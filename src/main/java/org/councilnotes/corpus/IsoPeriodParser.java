package org.councilnotes.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;

/**
 * Reads a period that people write in a file: an interval of ISO 8601, {@code
 * 2018-06-01/2019-05-31}, or a calendar year, {@code 2018}. First and last day are inclusive.
 */
final class IsoPeriodParser {

  /** Matches {@code 2018}; not {@code 2018-19}, which may mean two things. */
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private static final String INTERVAL = "/";

  private IsoPeriodParser() {}

  /**
   * Reads a period.
   *
   * @throws IllegalArgumentException with a message for people where it is invalid; the message
   *     does not quote the input
   */
  static ReportingPeriod of(String typed) {
    if (YEAR.matcher(typed).matches()) {
      return new ReportingPeriod(day(typed + "-01-01"), day(typed + "-12-31"));
    }
    String[] days = typed.split(INTERVAL, 2);
    if (days.length < 2) {
      throw new Reason.IllegalValueException(ReasonCode.NO_PERIOD.of());
    }
    return new ReportingPeriod(day(days[0]), day(days[1]));
  }

  /** Reads one day. */
  static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new Reason.IllegalValueException(ReasonCode.NO_DATE.of());
    }
  }
}
