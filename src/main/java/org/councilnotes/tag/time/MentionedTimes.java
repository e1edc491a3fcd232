package org.councilnotes.tag.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/**
 * Finds the times that a sentence names: {@code 16-17 June 2016}, {@code July 2019}, {@code
 * mid-2019}, {@code spring of 2024}, {@code first half of 2021}, {@code in 2019}. English, French
 * and Spanish are read.
 */
public final class MentionedTimes {

  private static final String YEAR = "((?:19|20)\\d{2})(?![\\d/])";

  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** All patterns with a year need one; most sentences have none, which is quick to see. */
  private static final Pattern SOME_YEAR = Pattern.compile("(?:19|20)\\d{2}");

  /** The last months of vague parts of a year, by the first letters of their words. */
  private static final Map<String, Integer> PARTS =
      Map.ofEntries(
          Map.entry("early", 4),
          Map.entry("begin", 4),
          Map.entry("start", 4),
          Map.entry("début", 4),
          Map.entry("princ", 4),
          Map.entry("comie", 4),
          Map.entry("inici", 4),
          Map.entry("sprin", 6),
          Map.entry("print", 6),
          Map.entry("prima", 6),
          Map.entry("mid", 8),
          Map.entry("middl", 8),
          Map.entry("mi", 8),
          Map.entry("milie", 8),
          Map.entry("media", 8),
          Map.entry("summe", 9),
          Map.entry("été", 9),
          Map.entry("veran", 9));

  private static final int DECEMBER = 12;
  private static final int KEY = 5;

  /** Matches {@code mid-2019} and {@code spring of 2024}; not {@code spring}. */
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(early|beginning|start|mid|middle|late|end|spring|summer|autumn|début"
              + "|milieu|mi|fin|printemps|été|automne|principios|comienzos|inicios|mediados"
              + "|finales|fines|primavera|verano|otoño)(?:[ -](?:in|of|de|del|d['’]))?[ -]?"
              + YEAR);

  /** Matches {@code by 2019} and {@code in 2018-2019}; not {@code Agenda 2030}. */
  private static final Pattern WHOLE_YEAR =
      Pattern.compile(
          "(?iu)(?<=(?<!\\p{L})(?:in|for|by|during|until|throughout|en|pour|ici|ici à|para|hasta"
              + "|durante|of) )(?:(?:19|20)\\d{2} ?[\\p{Pd}/] ?)?"
              + YEAR
              + "(?! ?\\p{Pd} ?\\d)");

  private static final Map<String, MentionedTimes> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final MonthNamePattern months;
  private final Pattern month;
  private final Pattern date;

  private MentionedTimes(String language) {
    this.months = new MonthNamePattern(language);
    this.month = Pattern.compile(months.pattern());
    String day = "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|º)?";
    String last = "(?<last>\\d{1,2})(?:st|nd|rd|th|er|º)?(?!\\d)";
    this.date =
        Pattern.compile(
            "(?:(?:"
                + day
                + " ?(?:\\p{Pd}|to|and|et|au|al|y|a) ?)?(?<!\\d)"
                + last
                + " (?:de |of )?)?(?<month>"
                + months.pattern()
                + ")(?:\\.?(?: (?<after>\\d{1,2}),)? (?:de |del |of )?"
                + "(?<year>(?:19|20)\\d{2})(?!\\d))?");
  }

  /**
   * The times of a sentence, in order.
   *
   * @param language BCP 47
   * @param anchor a month without a year, in a sentence without any, is the first that ends after
   *     this day
   */
  public static List<MentionedTime> in(String sentence, String language, LocalDate anchor) {
    return BY_LANGUAGE.computeIfAbsent(language, MentionedTimes::new).find(sentence, anchor);
  }

  private List<MentionedTime> find(String sentence, LocalDate anchor) {
    List<MentionedTime> found = new ArrayList<>();
    boolean hasYear = SOME_YEAR.matcher(sentence).find();
    if (hasYear) {
      addParts(found, sentence);
    }
    if (month.matcher(sentence).find()) {
      addDates(found, sentence, anchor);
    }
    if (hasYear) {
      addYears(found, sentence);
    }
    return found.stream().sorted(Comparator.comparing(MentionedTime::range)).toList();
  }

  private static void addParts(List<MentionedTime> found, String sentence) {
    PartsOfYearParser.find(sentence)
        .ifPresent(part -> found.add(new MentionedTime(part.range(), part.period().to())));
    Matcher part = PART.matcher(sentence);
    while (part.find()) {
      int month = lastMonth(part.group(1));
      add(found, part, YearMonth.of(Integer.parseInt(part.group(2)), month).atEndOfMonth());
    }
  }

  private static void addYears(List<MentionedTime> found, String sentence) {
    Matcher year = WHOLE_YEAR.matcher(sentence);
    while (year.find()) {
      add(found, year, LocalDate.of(Integer.parseInt(year.group(1)), DECEMBER, 31));
    }
  }

  private static int lastMonth(String words) {
    String key = words.toLowerCase(Locale.ROOT);
    return PARTS.getOrDefault(key.substring(0, Math.min(KEY, key.length())), DECEMBER);
  }

  private void addDates(List<MentionedTime> found, String sentence, LocalDate anchor) {
    boolean isDated = ANY_YEAR.matcher(sentence).find();
    Matcher m = date.matcher(sentence);
    while (m.find()) {
      boolean isCapital = Character.isUpperCase(m.group("month").charAt(0));
      boolean isDay = m.group("last") != null;
      if (m.group("year") != null) {
        addDate(found, m, Integer.parseInt(m.group("year")));
      } else if (!isDated && (isDay || (isCapital && isBehindPreposition(sentence, m)))) {
        int month = months.number(m.group("month"));
        YearMonth first = YearMonth.of(anchor.getYear(), month);
        addDate(found, m, first.getYear() + (first.atEndOfMonth().isAfter(anchor) ? 0 : 1));
      }
    }
  }

  /** Tells {@code in May} from other words that are spelt as a month. */
  private static boolean isBehindPreposition(String sentence, Matcher month) {
    String before = sentence.substring(0, month.start()).toLowerCase(Locale.ROOT);
    return before.endsWith("in ") || before.endsWith("by ") || before.endsWith("for ");
  }

  private void addDate(List<MentionedTime> found, Matcher m, int year) {
    YearMonth month = YearMonth.of(year, months.number(m.group("month")));
    String day = m.group("last") == null ? m.group("after") : m.group("last");
    try {
      add(found, m, day == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(day)));
    } catch (DateTimeException noDay) {
      add(found, m, month.atEndOfMonth());
    }
  }

  private static void add(List<MentionedTime> found, Matcher m, LocalDate end) {
    TextRange range = new TextRange(m.start(), m.end());
    boolean isKnown = found.stream().anyMatch(time -> time.range().overlaps(range));
    if (!isKnown) {
      found.add(new MentionedTime(range, end));
    }
  }
}
