package org.councilnotes.collate.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;

/**
 * Finds where a text names the reporting period of its note: from its first to its last day, month
 * or year, or one of its years where the sentence is about the report or activities in general. The
 * year of an event or a deadline does not count, even where it falls in the period.
 */
public final class PeriodMask {

  static final String SIGN = "\uE900period";

  private static final String DAY = "(?:(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])? (?:de |of )?)?";

  private static final String MONTH = "(\\p{L}{3,20})";

  private static final String YEAR = "((?:19|20)\\d{2})";

  private static final String DATE = DAY + MONTH + "(?:,? (?:de )?" + YEAR + ")?";

  private static final String TO =
      " ?(?:[-–—/]|(?:to|until|till|and|au|a|à|al|hasta|et|y|e|até|ao|bis|und) (?:(?:the|le|el) )?)"
          + " ?";

  /** {@code June 2018 to 31 May 2019}, {@code 1 June - 30 June 2018}; not {@code June 2018}. */
  private static final Pattern DATES = Pattern.compile("(?<![\\p{L}\\p{N}])" + DATE + TO + DATE);

  /** {@code 2018-2019}, {@code 2018 and 2019}, {@code 2018-19}; not {@code 2018}. */
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])" + YEAR + TO + "((?:19|20)?\\d{2})(?![\\p{L}\\p{N}]|[.,/-]\\d)");

  /** {@code 2018}; not {@code 120180}, {@code 10364/2018}, {@code 2018/12}. */
  private static final Pattern ONE_YEAR =
      Pattern.compile("(?<![\\p{L}\\p{N}.,/-])" + YEAR + "(?![\\p{L}\\p{N}]|[.,/-]\\d)");

  /** A month or day right before a year makes it a date: {@code "May "}; not {@code "in "}. */
  private static final Pattern DATED = Pattern.compile("(\\p{L}{3,20})[. ]{1,2}(?:de )?$");

  /**
   * The sentence is about the report: {@code annual report}, {@code main activities}; not {@code
   * met}.
   */
  private static final Pattern OF_REPORT =
      Pattern.compile(
          "\\b(?:reports?|reporting|account|activit\\w+|actions|work|overview|together|review|rapports?"
              + "|activites|travaux|bilan|informes?|actividades|trabajos?|memoria|bericht\\w*"
              + "|jahresbericht\\w*|tatigkeit\\w*|relatorios?|atividades|trabalhos?)\\b");

  /**
   * Something begins, ends, is due or came about: {@code launched}, {@code by}; not {@code covers}.
   */
  private static final Pattern OF_EVENT =
      Pattern.compile(
          "\\b(?:by|before|until|till|since|due|deadline|target\\w*|planned|scheduled|expected|foreseen"
              + "|envisaged|will|shall|must|should|be|end|ends|ended|begins?|began|begun|start\\w*|launch\\w*|set"
              + " up|establish\\w*|found\\w*|creat\\w*|sign\\w*|adopt\\w*|force|join\\w*|publish\\w*|open\\w*|clos\\w*|complet\\w*|held|met|took"
              + " place|avant|d'ici|d’ici|d ici|plus"
              + " tard|jusqu\\w*|depuis|prevus?|prevues?|echeance|delai|sera|seront|doit|doivent|devra\\w*|fin|commenc\\w*|lanc\\w*|sign\\w*|entre\\w*"
              + " en|antes|tardar|hasta|desde"
              + "|previst\\w*|plazo|sera|seran|debe\\w*|finales|empez\\w*|comenz\\w*|inici\\w*|lanz\\w*"
              + "|firm\\w*|vigor|para|bis|spatestens|seit|frist|soll\\w*|wird|werden|ende|beg\\w*nn"
              + "|ate|desde|prazo|devera\\w*|sera|serao)\\b");

  private final String text;
  private final ReportingPeriod period;
  private final List<TextRange> found = new ArrayList<>();

  private PeriodMask(String text, ReportingPeriod period) {
    this.text = text;
    this.period = period;
  }

  static void put(String text, Optional<ReportingPeriod> period, MaskBuilder masks) {
    period
        .map(known -> in(text, known))
        .ifPresent(ranges -> ranges.forEach(range -> masks.put(range, SIGN)));
  }

  /** The ranges in which a text names the period; a range of years comes before its single ones. */
  public static List<TextRange> in(String text, ReportingPeriod period) {
    PeriodMask mask = new PeriodMask(text, period);
    mask.find();
    return List.copyOf(mask.found);
  }

  private void find() {
    DATES.matcher(text).results().filter(this::isPeriod).forEach(m -> add(m.start(), m.end()));
    YEARS
        .matcher(text)
        .results()
        .filter(m -> isYears(m.group(1), m.group(2)))
        .forEach(m -> add(m.start(), m.end()));
    Matcher year = ONE_YEAR.matcher(text);
    while (year.find()) {
      if (period.years().contains(Integer.valueOf(year.group())) && isOfReport(year.start())) {
        add(year.start(), year.end());
      }
    }
  }

  private void add(int start, int end) {
    found.add(new TextRange(start, end));
  }

  private boolean isPeriod(MatchResult dates) {
    String firstYear = dates.group(3) == null ? dates.group(6) : dates.group(3);
    return dates.group(6) != null
        && isEnd(dates.group(1), dates.group(2), firstYear, period.from())
        && isEnd(dates.group(4), dates.group(5), dates.group(6), period.to());
  }

  private static boolean isEnd(String day, String month, String year, LocalDate end) {
    return MonthNames.named(month).contains(end.getMonth())
        && Integer.parseInt(year) == end.getYear()
        && (day == null || Integer.parseInt(day) == end.getDayOfMonth());
  }

  private boolean isYears(String from, String to) {
    String full = to.length() == 2 ? from.substring(0, 2) + to : to;
    return Integer.parseInt(from) == period.from().getYear()
        && Integer.parseInt(full) == period.to().getYear();
  }

  private boolean isOfReport(int place) {
    Matcher dated = DATED.matcher(text.substring(Math.max(0, place - 25), place));
    if (dated.find() && !MonthNames.named(dated.group(1)).isEmpty()) {
      return false;
    }
    String sentence = NormalizedWording.fold(SentenceRange.sentenceAt(text, place).of(text));
    return OF_REPORT.matcher(sentence).find() && !OF_EVENT.matcher(sentence).find();
  }

  /** The sentence around a place, as far as a glance needs it. */
  private static final class SentenceRange {

    /** No sentence is looked at further than this. */
    private static final int FARTHEST = 600;

    private SentenceRange() {}

    /**
     * The range from the full stop, semicolon or line feed before a position to the next one after
     * it.
     */
    static TextRange sentenceAt(String text, int place) {
      int start = place;
      while (start > 0 && place - start < FARTHEST && !ends(text, start - 1)) {
        start--;
      }
      int end = place;
      while (end < text.length() && end - place < FARTHEST && !ends(text, end)) {
        end++;
      }
      return new TextRange(start, end);
    }

    /**
     * A mark with a blank behind it; a point after {@code St} or {@code J} ends nothing, nor does
     * one before a small letter.
     */
    private static boolean ends(String text, int place) {
      char c = text.charAt(place);
      if (c == '\n') {
        return true;
      }
      boolean isMark = ".!?;".indexOf(c) >= 0;
      return isMark
          && (place + 1 == text.length() || Character.isWhitespace(text.charAt(place + 1)))
          && !(c == '.' && isShort(text, place));
    }

    private static boolean isShort(String text, int point) {
      int start = point;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      boolean isAbbreviation =
          start < point
              && point - start <= 2
              && Character.isUpperCase(text.charAt(start))
              && (point - start == 1 || Character.isLowerCase(text.charAt(start + 1)));
      boolean goesOn = point + 2 < text.length() && Character.isLowerCase(text.charAt(point + 2));
      return isAbbreviation || goesOn;
    }
  }
}
