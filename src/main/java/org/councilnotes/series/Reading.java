package org.councilnotes.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.TextRange;

/**
 * The text on one side of a change, and what the words at a place in it are.
 *
 * @param period that its note reports on
 */
record Reading(String text, Optional<ReportingPeriod> period) {

  /** So many code units before and after a place say what stands there. */
  private static final int CONTEXT = 120;

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*+";

  /** A word or a number: {@code Peru}, {@code 2018}; not {@code ", "}. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++|\\d++");

  /** What joins the dates of a period in the working languages. */
  private static final Set<String> JOINS_DATES =
      Set.of(
          "to", "until", "from", "and", "of", "st", "de", "du", "au", "er", "et", "a", "al",
          "hasta", "y", "ate", "e", "bis", "und", "vom");

  /** {@code Austria and Suriname}, {@code Sofia, Bulgaria}; not {@code the city}. */
  private static final Pattern NAMES =
      Pattern.compile(NAME + "(?:,? (?:(?:and|of|the|et|y|e|und|de) ){0,2}" + NAME + "){0,11}");

  /** A meeting at most four words on: {@code " High-Level Meeting"}; not {@code " report"}. */
  private static final Pattern MEETING_AHEAD =
      Pattern.compile(
          "^\\W{0,2}(?:[\\w&]+\\W{1,3}){0,4}?(?:meeting|session|summit|conference|reunion|sesion"
              + "|seminar|workshop|forum|sommet|cumbre|conferencia|reuniao|sessao|cimeira|tagung|sitzung|treffen|gipfel"
              + "|konferenz)");

  /** After the number of a meeting that is not named: {@code " time"}; not {@code " times"}. */
  private static final Pattern TIME_AHEAD = Pattern.compile("^ (?:time|fois|vez)\\b");

  /** Before it: {@code "met for the "}, {@code "held for the "}; not {@code "seized for the "}. */
  private static final Pattern MET_FOR_THE =
      Pattern.compile("(?:met|held|reunie?s?|reunio|reunieron|celebro) (?:for the|pour la|por) $");

  /** What may stand around the place and the date of a meeting. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "in", "at", "on", "from", "to", "the", "and", "en", "le", "du", "au", "el", "del", "al",
          "am", "vom", "bis", "zum", "em", "de", "a", "of", "week");

  /** Before a place: {@code "held in Sofia, "}; not {@code "with "}. */
  private static final Pattern PLACE_FOLLOWS =
      Pattern.compile("(?<!\\p{L})(?:in|at|à|en|em) (?:the )?(?:" + NAME + ", )?$");

  /** Before a holder: {@code "the co-presidency of Austria and "}; not {@code "report of "}. */
  private static final Pattern HOLDER_FOLLOWS =
      Pattern.compile(
          "(?i:presidency|présidence|presidencia|presidência|vorsitz) (?:of|de|del|da|do|du|von)"
              + " (?:the |la |el )?(?:"
              + NAME
              + "(?: "
              + NAME
              + ")*+,? (?:(?:and|et|y|e|und) )?(?:the )?){0,3}$");

  /** The end of a sentence and the start of the next: {@code ". The"}; not {@code "No. 5"}. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+\\p{Lu}");

  boolean isBlank(TextRange place) {
    return place.of(text).isBlank();
  }

  /** The label of a list item, or part of it: {@code b)}. */
  boolean isListLabel(TextRange place) {
    return place.end() <= Wording.labelLength(text);
  }

  /** Nothing but the first and last day of the reporting period, or parts of them. */
  boolean isReportingPeriod(TextRange place) {
    List<String> words = words(place.of(text)).filter(word -> !JOINS_DATES.contains(word)).toList();
    return period.isPresent()
        && words.stream().allMatch(word -> isOf(period.get(), word))
        && words.stream().anyMatch(word -> word.length() > 2);
  }

  private static boolean isOf(ReportingPeriod period, String word) {
    List<LocalDate> ends = List.of(period.from(), period.to());
    if (!Character.isDigit(word.charAt(0))) {
      return ends.stream().anyMatch(day -> Months.named(word).contains(day.getMonth()));
    }
    return word.length() == 4
        ? period.years().contains(Integer.valueOf(word))
        : ends.stream().anyMatch(day -> isPartOf(day, word));
  }

  private static boolean isPartOf(LocalDate day, String number) {
    String shortYear = Integer.toString(day.getYear()).substring(2);
    return number.equals(Integer.toString(day.getDayOfMonth())) || number.equals(shortYear);
  }

  /** An ordinal of a meeting: {@code XXI High-Level Meeting}, {@code met for the second time}. */
  boolean isMeetingNumber(TextRange place) {
    if (!Ordinals.isOrdinal(place.of(text).strip())) {
      return false;
    }
    String after = Wording.fold(after(place.end()));
    return MEETING_AHEAD.matcher(after).find()
        || (TIME_AHEAD.matcher(after).find()
            && MET_FOR_THE.matcher(Wording.fold(before(place.start()))).find());
  }

  /** One name or several. */
  boolean isNames(TextRange place) {
    return NAMES.matcher(place.of(text)).matches();
  }

  /** Nothing but dates or years, and small words around them. */
  boolean isDate(TextRange place) {
    String words = withoutDates(place.of(text));
    return !words.equals(place.of(text)) && areSmall(words);
  }

  /** The names of a place, with or without a date: {@code Sofia, Bulgaria, on 21-22 June 2018}. */
  boolean isPlace(TextRange place) {
    String words = withoutDates(place.of(text));
    Matcher names = NAMES.matcher(words);
    return names.find()
        && PLACE_FOLLOWS.matcher(before(place.start() + names.start())).find()
        && areSmall(words.substring(0, names.start()))
        && areSmall(words.substring(names.end()));
  }

  /** Who holds a presidency: {@code the co-presidency of Austria and Suriname}. */
  boolean isPresidency(TextRange place) {
    return isNames(place) && HOLDER_FOLLOWS.matcher(before(place.start())).find();
  }

  /** Whether no sentence ends between two places. */
  boolean isOneSentence(TextRange a, TextRange b) {
    int start = Math.min(a.end(), b.end());
    int end = Math.max(a.start(), b.start());
    return start >= end || !SENTENCE_END.matcher(text.substring(start, end)).find();
  }

  private static String withoutDates(String words) {
    StringBuilder rest = new StringBuilder(words);
    for (TextRange date : Figures.datesAndYears(words)) {
      rest.replace(date.start(), date.end(), " ".repeat(date.length()));
    }
    return rest.toString();
  }

  private static boolean areSmall(String words) {
    return words(words).allMatch(SMALL_WORDS::contains);
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(word -> Wording.fold(word.group()));
  }

  private String before(int place) {
    return text.substring(Math.max(0, place - CONTEXT), place);
  }

  private String after(int place) {
    return text.substring(place, Math.min(text.length(), place + CONTEXT));
  }
}
