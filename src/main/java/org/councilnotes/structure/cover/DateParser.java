package org.councilnotes.structure.cover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses dates as printed on covers, in the official languages of the Union. */
public final class DateParser {

  /** The official languages, BCP 47. */
  static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "de", "es", "it", "pt", "nl", "da", "sv", "fi", "el", "pl", "cs", "sk", "sl",
          "hu", "ro", "bg", "hr", "et", "lv", "lt", "mt", "ga");

  /**
   * Latvian names of months in the case used in dates, January first; CLDR has the nominative only.
   */
  private static final List<String> LATVIAN =
      List.of(
          "janvārī",
          "februārī",
          "martā",
          "aprīlī",
          "maijā",
          "jūnijā",
          "jūlijā",
          "augustā",
          "septembrī",
          "oktobrī",
          "novembrī",
          "decembrī");

  private static final Map<String, Integer> MONTHS = months();

  /**
   * Matches {@code 26 June 2019}, {@code 26 de junio de 2019}, {@code 1er juin 2019}, {@code 1.º de
   * junho de 2019}; not {@code June 2019}.
   */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:\\.?[º°ª]|\\.| ?er)?,? (?:de |ta['’] )?(\\p{L}{3,14})\\.? (?:de"
              + " )?(\\d{4})");

  /**
   * Matches {@code 2019. június 26} and {@code 2019. gada 26. jūnijā}; not {@code 26 June 2019}.
   */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:\\. gada|\\.| m\\.) ?(?:(\\d{1,2})\\. )?(\\p{L}{3,14}) ?(\\d{1,2})?");

  /**
   * Matches a line that is a date, with the place before it: {@code Brussels, 3.6.2026}, {@code of
   * 10 March 2026}, {@code Date: 8/6/2026}; not {@code Meeting on 3 June 2026 in Brussels}.
   */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?:Date|Datum|Fecha|Data) ?:? |\\p{Lu}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]+){0,3},"
              + " ?)?(?:(?:of|on|the|le|du|de|del|den|vom|van|il|el|em|op|die) ){0,2}"
              + "(?<date>(?<day>\\d{1,2})(?<dot>[./])(?<month>\\d{1,2})\\k<dot>(?<year>(?:19|20)\\d{2})|\\d{1,2}.{3,30}(?:19|20)\\d{2}|(?:19|20)\\d{2}[."
              + " ].{3,20})\\.?");

  /** Characters of a line that is a date. */
  private static final int LONGEST_LINE = 80;

  private DateParser() {}

  /** The date of which a line consists, in words or in figures; empty for any other line. */
  public static Optional<LocalDate> ofLine(String text) {
    Matcher line = LINE.matcher(text);
    if (text.length() > LONGEST_LINE || !line.matches()) {
      return Optional.empty();
    }
    if (line.group("day") != null) {
      return ofFigures(line);
    }
    String words = line.group("date");
    boolean whole = DAY_FIRST.matcher(words).matches() || YEAR_FIRST.matcher(words).matches();
    return whole ? find(words) : Optional.empty();
  }

  private static Optional<LocalDate> ofFigures(Matcher m) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group("year")),
              Integer.parseInt(m.group("month")),
              Integer.parseInt(m.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first date in a text. */
  public static Optional<LocalDate> find(String text) {
    Matcher m = DAY_FIRST.matcher(text);
    for (int at = 0; find(m, text, at); at = m.end()) {
      Optional<LocalDate> date = date(m.group(3), m.group(2), m.group(1));
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher y = YEAR_FIRST.matcher(text);
    return find(y, text, 0)
        ? date(y.group(1), y.group(3), y.group(4) == null ? y.group(2) : y.group(4))
        : Optional.empty();
  }

  /**
   * Finds the next match at or after an offset. Tries positions of digits only, as texts have few.
   */
  private static boolean find(Matcher m, String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        m.region(at, text.length());
        if (m.lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
    if (number == null || day == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          String name = month.getDisplayName(style, Locale.forLanguageTag(language));
          months.putIfAbsent(name.toLowerCase(Locale.ROOT), month.getValue());
        }
      }
    }
    for (int i = 0; i < LATVIAN.size(); i++) {
      months.putIfAbsent(LATVIAN.get(i), i + 1);
    }
    return Map.copyOf(months);
  }
}
