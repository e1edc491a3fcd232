package org.councilnotes.tag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.TextRange;

/**
 * Reads a period of a month or more from two dates: {@code 1 June 2018 - 31 May 2019}, {@code May
 * 2017 to May 2018}, {@code 01.06.2018-31.05.2019}. A month alone begins on its first day and ends
 * on its last.
 */
final class PeriodDates {

  private static final String YEAR = "((?:19|20)\\d{2})";

  /** A dash, or up to three short words ({@code bis zum}, {@code hasta el}), but no "and". */
  private static final String TO =
      "(?: ?\\p{Pd} ?| (?!(?:and|et|y|e|und|o|or) )(?:\\p{L}{1,6} ){1,3})";

  /** Matches {@code 01.06.2018 - 31.05.2019}; not {@code 31.05.2019}. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})([./])(\\d{1,2})\\2"
              + YEAR
              + TO
              + "(\\d{1,2})\\2(\\d{1,2})\\2"
              + YEAR);

  /** Less is a meeting or a visit, not a reporting period. */
  private static final int SHORTEST_DAYS = 27;

  private final Months months;
  private final Pattern words;
  private final Pattern date;

  /** A period and the words that say it. */
  record Found(ReportingPeriod period, TextRange range) {}

  PeriodDates(Months months) {
    this.months = months;
    String day = "(?:(?<!\\d)(\\d{1,2})(?:\\.º|\\.|er|º|°|ª|st|nd|rd|th)? (?:de |of |d['’])?)?";
    String month = "(" + months.pattern() + ")\\.?(?: (\\d{1,2})(?=,))?,?";
    String year = "(?: (?:de |del |of )?" + YEAR + ")";
    this.words = Pattern.compile(day + month + year + "?" + TO + day + month + year);
    this.date = Pattern.compile(day + month + year);
  }

  Optional<Found> find(String text) {
    Matcher named = words.matcher(text);
    while (named.find()) {
      Optional<Found> found = found(named, ofWords(named));
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.find() ? found(numbers, ofNumbers(numbers)) : Optional.empty();
  }

  /** The day at the very start of the text. */
  Optional<LocalDate> dayAt(String text) {
    Matcher m = date.matcher(text);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    OptionalInt day = day(m, 1, 3);
    return day.isEmpty()
        ? Optional.empty()
        : day(Integer.parseInt(m.group(4)), months.number(m.group(2)), day.getAsInt());
  }

  private static Optional<Found> found(Matcher m, Optional<ReportingPeriod> period) {
    return period.map(p -> new Found(p, new TextRange(m.start(), m.end())));
  }

  private Optional<ReportingPeriod> ofWords(Matcher m) {
    int lastMonth = months.number(m.group(6));
    int lastYear = Integer.parseInt(m.group(8));
    int firstMonth = months.number(m.group(2));
    int firstYear =
        m.group(4) != null
            ? Integer.parseInt(m.group(4))
            : firstMonth > lastMonth ? lastYear - 1 : lastYear;
    OptionalInt firstDay = day(m, 1, 3);
    OptionalInt lastDay = day(m, 5, 7);
    return period(
        day(firstYear, firstMonth, firstDay.orElse(1)),
        lastDay.isPresent()
            ? day(lastYear, lastMonth, lastDay.getAsInt())
            : Optional.of(YearMonth.of(lastYear, lastMonth).atEndOfMonth()));
  }

  private static Optional<ReportingPeriod> ofNumbers(Matcher m) {
    return period(
        day(
            Integer.parseInt(m.group(4)),
            Integer.parseInt(m.group(3)),
            Integer.parseInt(m.group(1))),
        day(
            Integer.parseInt(m.group(7)),
            Integer.parseInt(m.group(6)),
            Integer.parseInt(m.group(5))));
  }

  private static Optional<ReportingPeriod> period(
      Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return ChronoUnit.DAYS.between(from.get(), to.get()) < SHORTEST_DAYS
        ? Optional.empty()
        : Optional.of(new ReportingPeriod(from.get(), to.get()));
  }

  /** The day before the month, or after it as in {@code June 1, 2018}. */
  private static OptionalInt day(Matcher m, int before, int after) {
    String day = m.group(before) != null ? m.group(before) : m.group(after);
    return day == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(day));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
