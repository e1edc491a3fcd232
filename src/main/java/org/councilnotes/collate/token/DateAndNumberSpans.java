package org.councilnotes.collate.token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/** Finds expressions that must stay whole: dates, amounts, numbers of documents. */
public final class DateAndNumberSpans {

  /**
   * A day or two with a word that may be a month: {@code 20-21 June 2019}, {@code 20 et 21 juin};
   * not {@code June 2019}.
   */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|[.ºª])?"
              + "(?: ?(?:[-–]|and|et|y|e|und|to|au|al|a|bis) ?\\d{1,2}(?:st|nd|rd|th|[.ºª])?)?"
              + "[ \u00A0](?:de |of )?(\\p{L}{3,20})(?:,?[ \u00A0](?:de )?\\d{4})?");

  /** A word that may be a month, then the year: {@code June 20, 2019}; not {@code 20 June}. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<!\\p{L})(\\p{L}{3,20}) (?:\\d{1,2}(?: ?[-–] ?\\d{1,2})?, |de )?\\d{4}");

  /**
   * A number with what belongs to it: {@code US$ 14,1 million}, {@code 10364/19}; not {@code EUR}.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:EUR|USD|US\\$|[$€£])[ \u00A0]?)?(?:(?<!\\d)\\d{1,3}(?:["
              + " \u00A0\u202F]\\d{3}){1,6}(?!\\d)|\\d+)(?:[.,:/'’–-]\\d+){0,9}(?:["
              + " \u00A0\u202F]?(?:[%‰$€£]|(?:EUR|USD|euros?|kg|mg|g|t|km|ha|tonn?es"
              + "|thousand|m(?:il)?li(?:on|ard)\\p{L}{0,4}|billions?|mill?on\\p{L}{0,4}|Mio|Mrd"
              + "|milh\\p{L}{2,5}|mil)\\b)){0,2}");

  /** A calendar year: {@code 2018}; not {@code 1200}. */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  private DateAndNumberSpans() {}

  /** Their ranges, in no order; one can lie within another. */
  public static List<TextRange> in(String text) {
    if (!hasDigit(text)) {
      return List.of();
    }
    List<TextRange> figures = new ArrayList<>(dates(text));
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      figures.add(new TextRange(number.start(), number.end()));
    }
    return figures;
  }

  /** The date or year that a text begins with, as printed. */
  public static Optional<String> leadingDate(String text) {
    return datesAndYears(text).stream()
        .filter(date -> date.start() == 0)
        .max(Comparator.comparing(TextRange::end))
        .map(date -> date.of(text));
  }

  /** The ranges of all dates and years, in no order; one can lie within another. */
  public static List<TextRange> datesAndYears(String text) {
    if (!hasDigit(text)) {
      return List.of();
    }
    List<TextRange> all = new ArrayList<>(dates(text));
    YEAR.matcher(text).results().forEach(m -> all.add(new TextRange(m.start(), m.end())));
    return all;
  }

  /** Whether there may be any: most sentences have no digit, and looking for months takes long. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The places of the dates that name a month, in no order; one may lie in another. */
  private static List<TextRange> dates(String text) {
    List<TextRange> dates = new ArrayList<>();
    for (Pattern pattern : List.of(DAY_FIRST, MONTH_FIRST)) {
      Matcher date = pattern.matcher(text);
      while (date.find()) {
        if (!MonthNames.named(date.group(1)).isEmpty()) {
          dates.add(new TextRange(date.start(), date.end()));
        }
      }
    }
    return dates;
  }
}
