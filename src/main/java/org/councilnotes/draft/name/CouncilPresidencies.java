package org.councilnotes.draft.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.text.TextRange;

/**
 * The presidencies of the Council of the European Union by half-year, 2007 to 2030, and texts that
 * name another one with a date, in English: {@code on 25 April 2013 under the presidency of
 * Denmark}.
 *
 * <p>Source: Council Decisions 2007/5/EC, Euratom and (EU) 2016/1316.
 */
public final class CouncilPresidencies {

  private static final String TABLE = "/draft/presidencies.tsv";

  private static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  /** The first month of the second half of a year. */
  private static final int SECOND_HALF = 7;

  /** Names of countries by the first day of their half-year. */
  private static final Map<LocalDate, List<String>> BY_HALF = read();

  private static final String COUNTRY =
      "(?:the )?("
          + BY_HALF.values().stream()
              .flatMap(List::stream)
              .distinct()
              .sorted(Comparator.comparing(String::length).reversed())
              .collect(Collectors.joining("|"))
          + ")(?![\\p{L}-])";

  private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")";

  /** Times with a year, then who presides. */
  private static final Pattern UNDER =
      Pattern.compile(
          "((?:(?:\\d{1,2}(?:-\\d{1,2})?,? )?"
              + MONTH
              + "(?:, (?:\\d{1,2} )?| and (?:on )?(?:\\d{1,2} )?)){0,3}"
              + MONTH
              + " (?:19|20)\\d\\d),? under the (?:EU )?(?:co-)?[Pp]residenc(?:y|ies) of "
              + COUNTRY
              + "(?: and "
              + COUNTRY
              + ")?");

  /** A row of a table of meetings: its day, then who presides. */
  private static final Pattern ROW =
      Pattern.compile("^\\d{1,2}(?:-\\d{1,2})? (" + MONTH + " (?:19|20)\\d\\d)[ |\\t]+" + COUNTRY);

  /** The presidency after that of a country, or the one of today. */
  private static final Pattern NOW =
      Pattern.compile(
          "\\b(?:(presidency (?:that|which) follows (?:that|the one) of)|(?:current|present)"
              + " (?:EU |Council )?[Pp]residency of) "
              + COUNTRY);

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final Pattern ONE_MONTH = Pattern.compile(MONTH);

  /**
   * A presidency that is another one's.
   *
   * @param range of its time and its country
   * @param from the first day of the half-year
   * @param to the last day
   * @param country whose presidency it is
   */
  public record OtherPresidency(TextRange range, LocalDate from, LocalDate to, String country) {}

  private CouncilPresidencies() {}

  private static Map<LocalDate, List<String>> read() {
    Map<LocalDate, List<String>> halves = new TreeMap<>();
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CouncilPresidencies.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      table
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(
              cells -> {
                int year = Integer.parseInt(cells.getFirst());
                halves.put(LocalDate.of(year, 1, 1), List.of(cells.get(1).split("/", -1)));
                halves.put(
                    LocalDate.of(year, SECOND_HALF, 1), List.of(cells.get(2).split("/", -1)));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return halves;
  }

  /** The presidencies of a text that are those of others by their dates. */
  public static List<OtherPresidency> wrongIn(String text) {
    List<OtherPresidency> wrong = new ArrayList<>();
    for (MatchResult found : UNDER.matcher(text).results().toList()) {
      wrong(found).ifPresent(wrong::add);
    }
    return wrong;
  }

  /**
   * The presidencies of a text that were over on the day on which it was written, though it speaks
   * of them as of today's or as of the next.
   *
   * @return each with the half-year of the day and the country that presides then
   */
  public static List<OtherPresidency> overOn(LocalDate day, String text) {
    LocalDate half = half(day);
    List<OtherPresidency> over = new ArrayList<>();
    for (MatchResult found : NOW.matcher(text).results().toList()) {
      int months = found.group(1) == null ? 0 : SECOND_HALF - 1;
      List<LocalDate> halves =
          halvesOf(found.group(2)).stream().map(one -> one.plusMonths(months)).toList();
      boolean isOver =
          !halves.isEmpty() && halves.stream().allMatch(one -> !isAtOrAfter(one, half, months));
      if (isOver) {
        on(day, new TextRange(found.start(), found.end())).ifPresent(over::add);
      }
    }
    return over;
  }

  /** The first days of the half-years of a country. */
  static List<LocalDate> halvesOf(String country) {
    return BY_HALF.entrySet().stream()
        .filter(one -> one.getValue().contains(country))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The presidency of a day.
   *
   * @param range of the words that speak of another one
   */
  static Optional<OtherPresidency> on(LocalDate day, TextRange range) {
    LocalDate half = half(day);
    return BY_HALF.getOrDefault(half, List.of()).stream()
        .findFirst()
        .map(
            country ->
                new OtherPresidency(
                    range, half, half.plusMonths(SECOND_HALF - 1L).minusDays(1), country));
  }

  /** Whether a half-year is that of today; one that is foretold may also come later. */
  private static boolean isAtOrAfter(LocalDate half, LocalDate today, int months) {
    return half.equals(today) || (months > 0 && half.isAfter(today));
  }

  /** The same of a row that begins with a day, in a table that names presidencies. */
  public static Optional<OtherPresidency> wrongInRow(String text) {
    Matcher row = ROW.matcher(text);
    return row.find() ? wrong(row.group(1), row.group(2), row.toMatchResult()) : Optional.empty();
  }

  private static Optional<OtherPresidency> wrong(MatchResult found) {
    String times = found.group(1);
    Matcher year = YEAR.matcher(times);
    if (!year.find()) {
      return Optional.empty();
    }
    List<String> months =
        List.copyOf(
            ONE_MONTH
                .matcher(times)
                .results()
                .map(month -> month.group() + " " + year.group())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    String first = found.group(2);
    String second = Objects.requireNonNullElse(found.group(3), "");
    Set<LocalDate> halves =
        months.stream().map(CouncilPresidencies::half).collect(Collectors.toSet());
    if (second.isEmpty()) {
      return halves.size() == 1 ? wrong(months.getFirst(), first, found) : Optional.empty();
    }
    return months.size() == 2
        ? wrong(months.getFirst(), first, found).or(() -> wrong(months.getLast(), second, found))
        : Optional.empty();
  }

  private static Optional<OtherPresidency> wrong(String month, String country, MatchResult found) {
    LocalDate half = half(month);
    List<String> names = BY_HALF.getOrDefault(half, List.of(country));
    return names.contains(country)
        ? Optional.empty()
        : Optional.of(
            new OtherPresidency(
                new TextRange(found.start(), found.end()),
                half,
                half.plusMonths(SECOND_HALF - 1L).minusDays(1),
                names.getFirst()));
  }

  private static LocalDate half(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getMonthValue() < SECOND_HALF ? 1 : SECOND_HALF, 1);
  }

  /** The first day of the half-year of a month: {@code April 2013}. */
  private static LocalDate half(String month) {
    String[] words = month.split(" ", -1);
    int number = MONTHS.indexOf(words[0]) + 1;
    return LocalDate.of(Integer.parseInt(words[1]), number < SECOND_HALF ? 1 : SECOND_HALF, 1);
  }
}
