package org.councilnotes.collate.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.classify.MeetingMention.Detail;
import org.councilnotes.collate.token.DateAndNumberSpans;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.OrdinalNumbers;
import org.councilnotes.note.text.TextRange;

/**
 * Reads place and date after the mention of a meeting: {@code took place in Sofia, Bulgaria, on
 * 21-22 June 2018}. Only words that can stand between are skipped, so that a place or date further
 * on, such as a deadline that the meeting set, is not taken for that of the meeting.
 */
final class MeetingVenueParser {

  /** {@code in Sofia, Bulgaria}, {@code à Paramaribo (Suriname)}; not {@code in drugs}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:in|at|à|au|aux|en|em) (?:the )?("
              + PlaceNamePatterns.NAMES
              + ")(?:(?:, | \\()"
              + PlaceNamePatterns.ARTICLE
              + "(?:(?:au|aux|en|in) )?"
              + PlaceNamePatterns.NAMES
              + "\\)?)?");

  /** {@code Sofia, Bulgaria} in brackets; not {@code drugs}. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\((" + PlaceNamePatterns.NAMES + ")(?:, " + PlaceNamePatterns.NAMES + ")?");

  /** {@code by videoconference}, {@code online}; not {@code by consensus}. */
  private static final Pattern AT_A_DISTANCE =
      Pattern.compile(
          "(?:(?:by|via|par|por|as a|per) )?(?:video"
              + " ?-?conference|visioconférence|vidéoconférence|videoconferencia|videoconferência|Videokonferenz|online|virtually|en"
              + " ligne|en línea)");

  /**
   * Before a date: {@code "on "}, {@code "in the week of "}, {@code "los días "}; not {@code "by
   * "}.
   */
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?:(?:on|in|from|le|les|du|el|los(?: días)?|em|am|vom|en|nos dias) )?"
              + "(?:(?:the |la )?(?:week of|semaine du|semana del) )?");

  /** Between the two dates of one meeting: {@code " to "}, {@code "-"}; not {@code ", "}. */
  private static final Pattern BETWEEN_DATES =
      Pattern.compile(" ?(?:[-–]|to|and|au|al|a|et|y|bis) ?(?:le |el )?");

  /** A word: {@code held}, {@code High-Level}, {@code s'est}; not {@code 5}. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]['’\\p{L}\\p{M}\\p{N}-]*+");

  /** What else may stand between: {@code ", "}; not {@code "."}. */
  private static final Pattern MARKS = Pattern.compile("[\\s,)]*");

  private static final int FARTHEST = 24;
  private static final int MOST_FREE_WORDS = 8;

  /** Words that say that something was held. */
  private static final Set<String> HELD =
      Set.of(
          """
          held place hosted convened met lieu tenue tenu reunie reunis reunies lugar
          celebro celebrada celebrado reunieron reunio realizada realizou realizo decorreu
          statt stattgefunden stattfand
          """
              .strip()
              .split("\\s+"));

  /** Words that may stand between a meeting and its place. */
  private static final Set<String> SMALL =
      Set.of(
          """
          was were is has had been will be to took takes take which the of its a under
          within again on for time phase and s'est s’est sont ont ete eu qui la le les de
          du des d sur se fue que tuvo del sobre y et da do dos foi teve fois vez haut
          niveau alto nivel annuelle anual fase fand sous bajo wurde zur uber
          """
              .strip()
              .split("\\s+"));

  /** After these, a verb tells of something else: {@code a seminar that was held in Lima}. */
  private static final Set<String> RELATIVE = Set.of("that", "who", "whose", "where");

  private final String text;
  private final List<TextRange> dates;

  MeetingVenueParser(String text) {
    this.text = text;
    this.dates = DateAndNumberSpans.datesAndYears(text);
  }

  /** The place and the date after a position, past words that can stand before them. */
  List<Detail> detailsAfter(int from) {
    int at = from;
    int freeWords = 0;
    boolean isHeld = true;
    String last = "";
    for (int i = 0; i < FARTHEST; i++) {
      at = afterMarks(at);
      List<Detail> details = isHeld ? at(at) : List.of();
      if (!details.isEmpty()) {
        return details;
      }
      Matcher word = WORD.matcher(text).region(at, text.length());
      if (!word.lookingAt()) {
        return List.of();
      }
      String folded = NormalizedWording.fold(word.group());
      if (RELATIVE.contains(folded)) {
        return List.of();
      }
      boolean isSmall = isPassed(word.group(), folded);
      if (HELD.contains(folded) && (freeWords == 0 || SMALL.contains(last) || last.isEmpty())) {
        isHeld = true;
      } else if (!isSmall) {
        freeWords++;
        isHeld = false;
      }
      if (freeWords > MOST_FREE_WORDS || (!isSmall && isVerb(folded))) {
        return List.of();
      }
      last = folded;
      at = word.end();
    }
    return List.of();
  }

  private static boolean isPassed(String word, String folded) {
    return SMALL.contains(folded)
        || HELD.contains(folded)
        || Character.isUpperCase(word.codePointAt(0))
        || OrdinalNumbers.isOrdinal(word);
  }

  /**
   * {@code welcomed}, {@code praised}: the meeting did something, and what follows is about that.
   */
  private static boolean isVerb(String folded) {
    return folded.endsWith("ed") && !HELD.contains(folded);
  }

  /** The place and the date directly at a position. */
  List<Detail> at(int from) {
    List<Detail> details = new ArrayList<>();
    int at = from;
    for (Optional<Detail> next = next(at); next.isPresent(); next = next(at)) {
      details.add(next.get());
      at = afterMarks(next.get().range().end());
      if (details.size() > 3) {
        return List.of();
      }
    }
    return details;
  }

  private int afterMarks(int at) {
    Matcher marks = MARKS.matcher(text).region(at, text.length());
    return marks.lookingAt() ? marks.end() : at;
  }

  private Optional<Detail> next(int at) {
    return date(at)
        .or(() -> place(at, PLACE))
        .or(() -> place(at, IN_BRACKETS))
        .or(() -> distance(at));
  }

  private Optional<Detail> place(int at, Pattern pattern) {
    Matcher place = pattern.matcher(text).region(at, text.length());
    return place.lookingAt() && MonthNames.named(place.group(1)).isEmpty()
        ? Optional.of(
            new Detail(new TextRange(at, place.end()), /* isDate= */ false, place.group(1)))
        : Optional.empty();
  }

  private Optional<Detail> distance(int at) {
    Matcher distance = AT_A_DISTANCE.matcher(text).region(at, text.length());
    return distance.lookingAt()
        ? Optional.of(new Detail(new TextRange(at, distance.end()), /* isDate= */ false, ""))
        : Optional.empty();
  }

  private Optional<Detail> date(int at) {
    Matcher before = BEFORE_DATE.matcher(text).region(at, text.length());
    int start = before.lookingAt() ? before.end() : at;
    return dateAt(start)
        .map(date -> new Detail(new TextRange(at, lastDay(date)), /* isDate= */ true, ""));
  }

  private int lastDay(TextRange date) {
    Matcher between = BETWEEN_DATES.matcher(text).region(date.end(), text.length());
    return between.lookingAt()
        ? dateAt(between.end()).map(TextRange::end).orElse(date.end())
        : date.end();
  }

  private Optional<TextRange> dateAt(int start) {
    return dates.stream()
        .filter(date -> date.start() == start)
        .max((a, b) -> Integer.compare(a.end(), b.end()));
  }
}
