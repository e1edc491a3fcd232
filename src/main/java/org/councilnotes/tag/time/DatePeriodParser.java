package org.councilnotes.tag.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;

/**
 * Reads a period from two dates, of a month or more unless days are asked for: {@code 1 June 2018 -
 * 31 May 2019}, {@code May 2017 to May 2018}, {@code 01.06.2018-31.05.2019}. A month alone begins
 * on its first day and ends on its last.
 */
final class DatePeriodParser {

  private static final String YEAR = "(?:19|20)\\d{2}";

  private static final String ORDINAL = "(?:\\.º|\\.|er|º|°|ª|st|nd|rd|th)?";

  /** A dash, or up to three short words ({@code bis zum}, {@code hasta el}). */
  private static final String TO = "(?<to> ?\\p{Pd} ?| (?:\\p{L}{1,6} ){1,3})";

  /** Matches {@code 01.06.2018 - 31.05.2019}; not {@code 31.05.2019}. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(?<day1>\\d{1,2})(?<dot>[./])(?<month1>\\d{1,2})\\k<dot>(?<year1>"
              + YEAR
              + ")"
              + TO
              + "(?<day2>\\d{1,2})\\k<dot>(?<month2>\\d{1,2})\\k<dot>(?<year2>"
              + YEAR
              + ")");

  /** Matches {@code " and "}, which parts two dates unless "between" goes before them. */
  private static final Pattern AND = Pattern.compile(" (?:and|et|y|e|und|o|or) .*");

  /** Matches {@code "work between "}; not {@code "work in "}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu).*(?:between|entre|zwischen|tra|tussen) (?:the |el |le |dem |il |o |de )?");

  /** Less is a meeting or a visit, not a reporting period. */
  private static final int SHORTEST_DAYS = 27;

  private final MonthNamePattern months;
  private final Pattern words;
  private final Pattern date;
  private final Pattern days;
  private final Pattern month;

  DatePeriodParser(MonthNamePattern months) {
    this.months = months;
    this.words = Pattern.compile(date(1) + "?" + TO + date(2));
    this.date = Pattern.compile(date(1));
    String day = "(?<!\\d)(\\d{1,2})" + ORDINAL;
    String to = "(?: ?\\p{Pd} ?| (?:to|until|au|à|al|a|ao|hasta el|até|bis|bis zum|tot) )";
    String monthOfYear = "(" + months.pattern() + ")\\.?,?(?: de| del)? (" + YEAR + ")";
    this.days =
        Pattern.compile(day + to + "(\\d{1,2})" + ORDINAL + " (?:de |of |d['’])?" + monthOfYear);
    this.month =
        Pattern.compile(
            "(?:^|(?<!\\d)(?<!\\d[.ºª])(?<!\\d(?:st|nd|rd|th|er))(?<!\\d\\.?[ºª]? (?:de|of)) |\\()"
                + monthOfYear);
  }

  /** Day, month and year; the year is one group at the end, so that it can be made optional. */
  private String date(int number) {
    String before = "(?<before" + number + ">\\d{1,2})";
    String month = "(?<month" + number + ">" + months.pattern() + ")\\.?";
    String after = "(?<after" + number + ">\\d{1,2})(?=,)";
    String year = "(?<year" + number + ">" + YEAR + ")";
    return "(?:(?<!\\d)"
        + before
        + ORDINAL
        + " (?:de |of |d['’])?)?"
        + month
        + "(?: "
        + after
        + ")?,?"
        + "(?: (?:de |del |of )?"
        + year
        + ")";
  }

  /** A day at the start of a text, and where its words end. */
  record Day(LocalDate date, int end, int length) {
    Day movedBy(int offset) {
      return new Day(date, end + offset, length);
    }
  }

  /** The first period in a text. */
  Optional<FoundPeriod> find(String text) {
    return all(text).stream().findFirst();
  }

  /** Every period in a text: those in words, else those in figures. */
  List<FoundPeriod> all(String text) {
    List<FoundPeriod> found = new ArrayList<>();
    Matcher named = words.matcher(text);
    while (named.find()) {
      if (!parted(named, text)) {
        ofWords(named, SHORTEST_DAYS)
            .map(period -> found(period, named, isExact(named)))
            .ifPresent(found::add);
      }
    }
    Matcher numbers = NUMBERS.matcher(text);
    while (found.isEmpty() && numbers.find()) {
      ofNumbers(numbers).map(period -> found(period, numbers, true)).ifPresent(found::add);
    }
    return found;
  }

  private static FoundPeriod found(ReportingPeriod period, Matcher m, boolean exact) {
    return new FoundPeriod(
        period,
        new TextRange(m.start(), m.end()),
        exact ? FoundPeriod.Precision.DAYS : FoundPeriod.Precision.MONTHS);
  }

  private static boolean isExact(Matcher m) {
    return day(m, 2).isPresent();
  }

  private static boolean parted(Matcher m, String text) {
    return AND.matcher(m.group("to")).matches()
        && !BETWEEN.matcher(text.substring(0, m.start())).matches();
  }

  /** The first few days in a text: {@code 4 to 15 May 2016}, {@code 28 May - 5 June 2016}. */
  Optional<FoundPeriod> days(String text) {
    Matcher m = days.matcher(text);
    if (m.find()) {
      int year = Integer.parseInt(m.group(4));
      int in = months.number(m.group(3));
      Optional<LocalDate> from = day(year, in, Integer.parseInt(m.group(1)));
      Optional<LocalDate> to = day(year, in, Integer.parseInt(m.group(2)));
      return period(from, to, 0).map(period -> found(period, m, true));
    }
    Matcher named = words.matcher(text);
    return named.find() && isExact(named) && !parted(named, text)
        ? ofWords(named, 0).map(period -> found(period, named, true))
        : Optional.empty();
  }

  /** The first month in a text that no day stands before: {@code March 2021}. */
  Optional<FoundPeriod> month(String text) {
    Matcher m = month.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    YearMonth found = YearMonth.of(Integer.parseInt(m.group(2)), months.number(m.group(1)));
    ReportingPeriod period = new ReportingPeriod(found.atDay(1), found.atEndOfMonth());
    return Optional.of(found(period, m, false));
  }

  /** The day at the very start of the text. */
  Optional<Day> dayAt(String text) {
    Matcher m = date.matcher(text);
    return m.lookingAt() && day(m, 1).isPresent()
        ? day(year(m, 1), month(m, 1), day(m, 1).getAsInt()).map(d -> new Day(d, m.end(), m.end()))
        : Optional.empty();
  }

  private Optional<ReportingPeriod> ofWords(Matcher m, int shortest) {
    Optional<LocalDate> from = day(firstYear(m), month(m, 1), day(m, 1).orElse(1));
    int lastDay = day(m, 2).orElse(YearMonth.of(year(m, 2), month(m, 2)).lengthOfMonth());
    return period(from, day(year(m, 2), month(m, 2), lastDay), shortest);
  }

  /** Where only the last date has a year, the first is of the same or, later in it, the last. */
  private int firstYear(Matcher m) {
    if (m.group("year1") != null) {
      return year(m, 1);
    }
    return month(m, 1) > month(m, 2) ? year(m, 2) - 1 : year(m, 2);
  }

  private static Optional<ReportingPeriod> ofNumbers(Matcher m) {
    return period(dayOfNumbers(m, 1), dayOfNumbers(m, 2), SHORTEST_DAYS);
  }

  private static Optional<LocalDate> dayOfNumbers(Matcher m, int number) {
    int month = Integer.parseInt(m.group("month" + number));
    return day(year(m, number), month, Integer.parseInt(m.group("day" + number)));
  }

  private static Optional<ReportingPeriod> period(
      Optional<LocalDate> from, Optional<LocalDate> to, int shortest) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return ChronoUnit.DAYS.between(from.get(), to.get()) < shortest
        ? Optional.empty()
        : Optional.of(new ReportingPeriod(from.get(), to.get()));
  }

  private static int year(Matcher m, int number) {
    return Integer.parseInt(m.group("year" + number));
  }

  private int month(Matcher m, int number) {
    return months.number(m.group("month" + number));
  }

  /** The day before the month, or after it as in {@code June 1, 2018}. */
  private static OptionalInt day(Matcher m, int number) {
    String before = m.group("before" + number);
    String day = before != null ? before : m.group("after" + number);
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
