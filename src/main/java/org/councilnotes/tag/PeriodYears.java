package org.councilnotes.tag;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.ReportingPeriod;

/**
 * Reads a period of whole calendar years from the title of a report: {@code Annual report 2018},
 * {@code Report for 2016-2017}. The years in the name of a strategy or plan are not the report's.
 */
final class PeriodYears {

  private static final String YEAR = "((?:19|20)\\d{2})";

  /** Matches {@code 2016-2017}, {@code 2018/19} and {@code 2016 to 2017}; not {@code 2016/679}. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d/.\\p{Pd}])"
              + YEAR
              + "(?: ?[\\p{Pd}/] ?| (?:to|bis|à|al|a|au|até|hasta) )"
              + "((?:19|20)\\d{2}|\\d{2})(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  private static final String LINKING =
      "(?:,? ?(?:for|on|of|in|covering|pour|sur|de|du|del|correspondiente a|para|für|über|zum|zu"
          + "|relativo a|referente a|[:(]|\\p{Pd}))?";

  private static final String THE_YEAR =
      " ?(?:(?:the |l['’]|la |le |el |o |das |dem )?(?:calendar |financial )?"
          + "(?:years? |ann[ée]e |exercice |año |ano |jahr(?:e[ns]?)? ))?(?:the |el |o )?";

  /** Matches {@code Annual report for the year 2018}; not {@code report on the 2016 session}. */
  private static final Pattern AFTER_REPORT =
      Pattern.compile(
          ReportWords.REPORT
              + "(?iu:"
              + LINKING
              + THE_YEAR
              + ")"
              + YEAR
              + "(?= ?(?:$|[\\p{Pd},;:.)(])| (?:of|by|on|from|de|du|des|sur|sobre|der|über)(?!\\p{L}))"
              + "(?![/.,\\p{Pd}]\\d)");

  /** Matches {@code 2018 Annual Report}; not {@code 2018 meeting: report}. */
  private static final Pattern BEFORE_REPORT =
      Pattern.compile(
          "(?<![\\d/.\\p{Pd}])"
              + YEAR
              + "(?iu: (?:annual|yearly|biennial|activity|activities|progress|interim|status"
              + "|monitoring|implementation|summary){0,1} ?(?:activity |progress )?)"
              + ReportWords.REPORT);

  /** Matches {@code " for 2018"} and {@code " für das Jahr 2018"}; not {@code " in 2018"}. */
  private static final Pattern FOR_YEAR =
      Pattern.compile(
          " (?iu:for|pour|für|correspondiente a|relativo a|referente a)(?iu:"
              + THE_YEAR
              + ")"
              + YEAR
              + "(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /** Matches {@code "EU Drugs Strategy "} and {@code "Action Plan for "}; not {@code "Report "}. */
  private static final Pattern INSTRUMENT =
      Pattern.compile(
          "(?iu)(?:strateg\\p{L}*|stratég\\p{L}*|estrat[ée]g\\p{L}*|\\p{L}*plan[eos]?|plans|framework"
              + "|cadre|marco|rahmen|agenda|program\\p{L}*|cycle|horizon|instrument|roadmap|mandate)"
              + "[ ,]*\\(?(?:for |pour |für |para )?(?:the |la |el |los |die )?"
              + "(?:period |p[ée]riode |per[ií]odo |years |años )?$");

  private static final int WINDOW = 60;
  private static final int LONGEST_YEARS = 10;

  private PeriodYears() {}

  static Optional<ReportingPeriod> find(String title) {
    Matcher report = ReportWords.IN_TITLE.matcher(title);
    if (!report.find()) {
      return Optional.empty();
    }
    return range(title)
        .or(() -> single(AFTER_REPORT, title, 0))
        .or(() -> single(BEFORE_REPORT, title, 0))
        .or(() -> single(FOR_YEAR, title, report.end()));
  }

  private static Optional<ReportingPeriod> range(String title) {
    Matcher m = RANGE.matcher(title);
    while (m.find()) {
      int from = Integer.parseInt(m.group(1));
      int to = lastYear(from, m.group(2));
      if (from < to && to - from <= LONGEST_YEARS && !isOfInstrument(title, m.start())) {
        return Optional.of(years(from, to));
      }
    }
    return Optional.empty();
  }

  private static int lastYear(int from, String digits) {
    int number = Integer.parseInt(digits);
    return digits.length() == 2 ? from / 100 * 100 + number : number;
  }

  private static Optional<ReportingPeriod> single(Pattern pattern, String title, int from) {
    Matcher m = pattern.matcher(title);
    for (boolean found = m.find(from); found; found = m.find()) {
      if (!isOfInstrument(title, m.start(1))) {
        int year = Integer.parseInt(m.group(1));
        return Optional.of(years(year, year));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfInstrument(String title, int year) {
    return INSTRUMENT.matcher(title.substring(Math.max(0, year - WINDOW), year)).find();
  }

  private static ReportingPeriod years(int from, int to) {
    return new ReportingPeriod(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
  }
}
