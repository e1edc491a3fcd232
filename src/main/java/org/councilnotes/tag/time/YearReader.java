package org.councilnotes.tag.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;

/** The years named in a passage, between 1900 and 2100: alone, in dates and in ranges. */
public final class YearReader {

  private static final int FIRST = 1900;
  private static final int LAST = 2100;

  /** Matches {@code "-19"} and {@code "/19"} of {@code 2018-19}; not {@code "-06-20"}. */
  private static final Pattern SHORT_END =
      Pattern.compile("[\\p{Pd}/](\\d{2})(?![\\d\\p{Pd}/.,]\\d|\\d)");

  /**
   * Matches {@code " to "} and {@code "-"}; {@code " and "} is judged further. Not {@code ", "}.
   */
  private static final Pattern LINK =
      Pattern.compile(
          " ?\\p{Pd} ?|/| (?:to|until|till|through|au|à|al|a|hasta|até|ao|bis|bis zum|tot) (?:the"
              + " )?(?:(?:the )?(?:mid|early|late|(?:end|beginning|middle) of|mitte|ende|mediados"
              + " de|finales de|principios de|fin|mi|meados de)[ \\p{Pd}])?| (?:and|et|y|e|und)"
              + " (?:mid[ \\p{Pd}]|early |late |the (?:end|beginning|middle) of )?");

  /** Matches {@code "between "}; not {@code "in "}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<!\\p{L})(?i:between|entre|zwischen) (?:the )?(?:mid[ \\p{Pd}]|early |late"
              + " |(?:end|beginning|middle) of |fin(?:ales)? de |ende )?$");

  static final String DATE = "date";

  private static final int LONGEST_RANGE = 60;
  private static final int DIGITS_OF_YEAR = 4;
  private static final int WINDOW = 40;

  private final Pattern dateBefore;

  public YearReader(MonthNamePattern months) {
    String day = "(?<!\\d)\\d{1,2}(?:\\.|er|º|°|ª|st|nd|rd|th)?";
    String days =
        day + "(?: ?\\p{Pd} ?" + day + "| (?:to|and|et|y|e|und|a|al|au|bis) " + day + ")?";
    this.dateBefore =
        Pattern.compile(
            "(?:(?:"
                + days
                + " (?:de |of )?)?"
                + months.pattern()
                + "\\.?(?: de| del|,| \\d{1,2},)? "
                + "|(?<!\\d)\\d{1,2}([./])\\d{1,2}\\1|(?<![\\d/.])(?:0?[1-9]|1[0-2])/)$");
  }

  /** A year and the words that say it, from start to end. */
  private record Moment(int year, int start, int end) {}

  List<YearTag> in(String text) {
    List<YearTag> tags = new ArrayList<>();
    List<Moment> moments = moments(text);
    for (int i = 0; i < moments.size(); i++) {
      Moment from = moments.get(i);
      boolean range = i + 1 < moments.size() && isRange(text, from, moments.get(i + 1));
      Moment to = range ? moments.get(++i) : shortEnd(text, from);
      add(tags, from, to);
    }
    return List.copyOf(tags);
  }

  private static void add(List<YearTag> tags, Moment from, Moment to) {
    boolean alone = to.end() - from.start() == DIGITS_OF_YEAR;
    String rule = from.year() < to.year() ? "range" : alone ? "year" : DATE;
    Evidence evidence = Evidence.at(rule, from.start(), to.end());
    for (int year = from.year(); year <= to.year(); year++) {
      tags.add(new YearTag(year, evidence));
    }
  }

  private List<Moment> moments(String text) {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      while (i < text.length() && isDigit(text.charAt(i))) {
        i++;
      }
      if (i - start == DIGITS_OF_YEAR) {
        Moment moment =
            new Moment(Integer.parseInt(text, start, i, 10), startOfDate(text, start), i);
        if (isYear(text, moment, start)) {
          moments.add(moment);
        }
      }
    }
    return moments;
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  private static boolean isYear(String text, Moment moment, int digits) {
    return FIRST <= moment.year()
        && moment.year() <= LAST
        && !NonYearNumbers.isOtherNumber(text, new TextRange(digits, moment.end()), moment.start());
  }

  private int startOfDate(String text, int year) {
    String before = before(text, year);
    Matcher m = dateBefore.matcher(before);
    return m.find() ? year - before.length() + m.start() : year;
  }

  private static String before(String text, int start) {
    return text.substring(Math.max(0, start - WINDOW), start);
  }

  private static boolean isRange(String text, Moment from, Moment to) {
    if (to.start() < from.end()
        || to.year() < from.year()
        || to.year() - from.year() > LONGEST_RANGE) {
      return false;
    }
    String link = text.substring(from.end(), to.start());
    if (!LINK.matcher(link).matches()) {
      return false;
    }
    boolean and = isAnd(link.strip().split(" ", 2)[0]);
    return !and || BETWEEN.matcher(before(text, from.start())).find();
  }

  private static boolean isAnd(String link) {
    return List.of("and", "et", "y", "e", "und").contains(link);
  }

  /** {@code 2018-19} ends in 2019; any other moment in itself. */
  private static Moment shortEnd(String text, Moment moment) {
    Matcher m = SHORT_END.matcher(text).region(moment.end(), text.length());
    if (m.lookingAt()) {
      int end = moment.year() / 100 * 100 + Integer.parseInt(m.group(1));
      if (end > moment.year() && end - moment.year() <= LONGEST_RANGE) {
        return new Moment(end, moment.start(), m.end());
      }
    }
    return moment;
  }
}
