package org.councilnotes.tag.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;

/**
 * Reads a period of half-years, quarters or the first months of a year: {@code first half of 2021},
 * {@code Q1-Q3 2022}, {@code six premiers mois de 2021}, {@code second half of 2020 and first half
 * of 2021}.
 */
final class PartsOfYearParser {

  private static final int HALF = 6;
  private static final int QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  private static final String YEAR = "((?:19|20)\\d{2})(?!\\d)";

  private static final String ORDINAL =
      "(first|second|third|fourth|premier|première|deuxième|troisième"
          + "|quatrième|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|prim[ao]|second[ao]|terz[ao]|quart[ao]"
          + "|primeir[ao]|terceir[ao]|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?"
          + "|eerste|tweede|derde|vierde|[1-4](?:st|nd|rd|th|re|e|ème|\\.?er|\\.?[ºª°]|\\.))";

  private static final String UNIT =
      "(half|halves|half-years?|semesters?|semestr[ei]s?|halbjahr(?:e[ns]?|s)?|helft|halfjaar"
          + "|quarters?|trimestr[ei]s?|quartal(?:e[ns]?|s)?|kwartaal)";

  /** Stands between a part and its year. */
  private static final String OF =
      "(?: of| de| del| du| do| von| van| des)?(?: (?:the year|l['’]année|el año|jahres|ano))?,? ";

  /** Matches {@code first half of 2021}, {@code 2e semestre 2021}; not {@code half of 2021}. */
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])"
              + ORDINAL
              + "(?:(?: (?:and|et|y|e|und|en|to|bis|à|a) (?:the |le |el |o )?| ?\\p{Pd} ?)"
              + ORDINAL
              + ")? "
              + UNIT
              + OF
              + YEAR);

  /** Matches {@code H1 2021} and {@code Q1-Q3 2022}; not {@code G7 2021}. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<![\\p{L}\\d])([HSQT])([1-4])(?: ?[\\p{Pd}/] ?\\1?([1-4]))?(?: of | de | ?/ ?| )"
              + YEAR);

  /** Matches {@code first six months of 2021}; not {@code six months of 2021}. */
  private static final Pattern FIRST_MONTHS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:first|ersten|primeros|primeiros|primi|eerste) (\\p{L}+)"
              + " (?:months|monaten?|meses|mesi|maanden)"
              + "|(\\p{L}+) (?:premiers mois|primeros meses|primeiros meses|primi mesi))"
              + OF
              + YEAR);

  /** Matches {@code " to the "} and {@code " - "}; not {@code ", in "}. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?iu) ?(?:\\p{Pd}|and|et|y|e|und|en|to|until|au|à|al|a|ao|bis|hasta|até|tot)"
              + " ?(?:the |le |el |al |o |zum |ins |dem |im |het )?");

  private static final List<List<String>> ORDINALS =
      List.of(
          List.of("first", "1", "prem", "prim", "erst", "eerst"),
          List.of("second", "2", "deux", "segund", "zweit", "tweed"),
          List.of("third", "3", "trois", "terc", "terz", "dritt", "derd"),
          List.of("fourth", "4", "quat", "cuart", "quart", "viert", "vierd"));

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("three", 3),
          Map.entry("trois", 3),
          Map.entry("tres", 3),
          Map.entry("três", 3),
          Map.entry("drei", 3),
          Map.entry("tre", 3),
          Map.entry("drie", 3),
          Map.entry("six", HALF),
          Map.entry("seis", HALF),
          Map.entry("sechs", HALF),
          Map.entry("sei", HALF),
          Map.entry("zes", HALF),
          Map.entry("nine", 9),
          Map.entry("neuf", 9),
          Map.entry("nueve", 9),
          Map.entry("nove", 9),
          Map.entry("neun", 9),
          Map.entry("negen", 9));

  private PartsOfYearParser() {}

  /** The first period in a text. */
  static Optional<FoundPeriod> find(String text) {
    List<FoundPeriod> parts = parts(text);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    FoundPeriod first = parts.getFirst();
    return Optional.of(parts.size() > 1 ? joined(first, parts.get(1), text) : first);
  }

  private static List<FoundPeriod> parts(String text) {
    List<FoundPeriod> found = new ArrayList<>();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      int first = ordinal(part.group(1));
      int last = part.group(2) == null ? first : ordinal(part.group(2));
      add(found, part, unit(part.group(3)), first, last);
    }
    Matcher letter = LETTER.matcher(text);
    while (found.isEmpty() && letter.find()) {
      int first = Integer.parseInt(letter.group(2));
      int last = letter.group(3) == null ? first : Integer.parseInt(letter.group(3));
      add(found, letter, "HS".contains(letter.group(1)) ? HALF : QUARTER, first, last);
    }
    Matcher months = FIRST_MONTHS.matcher(text);
    while (found.isEmpty() && months.find()) {
      String number = months.group(1) == null ? months.group(2) : months.group(1);
      add(found, months, NUMBERS.getOrDefault(number.toLowerCase(Locale.ROOT), 0), 1, 1);
    }
    return found;
  }

  /**
   * Adds the parts of a year from one to another, if the year has them; its year ends the words.
   */
  private static void add(List<FoundPeriod> found, Matcher m, int months, int first, int last) {
    if (months == 0 || last * months > MONTHS_OF_YEAR || first > last) {
      return;
    }
    int year = Integer.parseInt(m.group(m.groupCount()));
    YearMonth from = YearMonth.of(year, (first - 1) * months + 1);
    YearMonth to = YearMonth.of(year, last * months);
    found.add(
        new FoundPeriod(
            new ReportingPeriod(from.atDay(1), to.atEndOfMonth()),
            new TextRange(m.start(), m.end()),
            FoundPeriod.Precision.MONTHS));
  }

  private static FoundPeriod joined(FoundPeriod first, FoundPeriod next, String text) {
    String between = text.substring(first.range().end(), next.range().start());
    boolean follows = next.period().to().isAfter(first.period().to());
    return follows && LINK.matcher(between).matches()
        ? new FoundPeriod(
            new ReportingPeriod(first.period().from(), next.period().to()),
            first.range().hull(next.range()),
            FoundPeriod.Precision.MONTHS)
        : first;
  }

  private static int unit(String printed) {
    char initial = Character.toLowerCase(printed.charAt(0));
    return initial == 'q' || initial == 't' || initial == 'k' ? QUARTER : HALF;
  }

  /** From 1 to 4. */
  private static int ordinal(String printed) {
    String word = printed.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ORDINALS.size(); i++) {
      if (ORDINALS.get(i).stream().anyMatch(word::startsWith)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no ordinal: " + printed);
  }
}
