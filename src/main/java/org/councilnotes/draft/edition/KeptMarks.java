package org.councilnotes.draft.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;

/**
 * Finds marks of the edition before that sentences of a draft still have, in English: the year of a
 * figure that was updated, the span of months of a caption, the report that the edition before
 * followed, its year of activities, its last meeting.
 */
public final class KeptMarks {

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final Pattern YEAR = Pattern.compile("\\b(?:in|of) ((?:19|20)\\d\\d)\\b(?! \\()");

  private static final Pattern FIGURE = Pattern.compile(StatedNumbers.PATTERN);

  /** A caption with its time: {@code North Kivu, March–June 2025}. */
  private static final Pattern SPAN =
      Pattern.compile(MONTH + " ?[-–] ?" + MONTH + " \\d{4}(?=\\)?$)");

  /** {@code since the report of 20 March 2025 (S/2025/176)}. */
  private static final Pattern SINCE =
      Pattern.compile(
          "since (?:the|my) (?:last |previous )?report (?:of|dated) \\d{1,2} "
              + MONTH
              + " \\d{4} \\(([^()]{5,20})\\)");

  /** {@code the activities of the first year follow}. */
  private static final Pattern ORDINAL_YEAR =
      Pattern.compile(
          "\\b(?:of|in) the (?:first|second|third|fourth|fifth) year\\b(?="
              + " (?:follows?|is|are)\\b)");

  /** {@code met last in Sofia on 5 May 2025}. */
  private static final Pattern LAST =
      Pattern.compile("\\b(?:met last|last met)\\b[^.;]{0,60}? \\d{1,2} " + MONTH + " \\d{4}");

  private static final Pattern BODY =
      Pattern.compile("\\p{Lu}\\p{Ll}++ \\p{Lu}\\p{Ll}++(?! \\p{Lu})");

  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** {@code the eighth quarterly report}, {@code the annual report 2021}. */
  private static final Pattern OWN_REPORT =
      Pattern.compile(
          "\\b(?:first|second|third|\\p{Ll}+th|\\d{1,2}(?:st|nd|rd|th))(?: \\p{Ll}+)?"
              + " (?:report|review|survey|account)\\b|\\b(?:annual|progress|activity|yearly|interim)"
              + " (?:report|review) (?:for |on |of )?(?:19|20)\\d\\d\\b");

  /** So many days later a note tells of another meeting. */
  private static final int MUCH = 60;

  /** A sentence that presents the report that it stands in. */
  private static final Pattern PRESENTS =
      Pattern.compile(
          "\\b(?:transmit|submit|present|forward|enclose|will find|contains|This is)\\b");

  /** A day on which something was held. */
  private static final Pattern HELD =
      Pattern.compile("\\b(?:held|took place|met)\\b[^.;]{0,60}? (\\d{1,2} " + MONTH + " \\d{4})");

  private KeptMarks() {}

  /** The marks, in the order of the draft. */
  public static List<FoundChange> in(EditedSentences sentences) {
    boolean isOfOtherTime =
        !period(sentences.draft().note()).equals(period(sentences.edition()))
            || period(sentences.edition()).isEmpty();
    return isOfOtherTime
        ? sentences.pairs().stream().flatMap(pair -> mark(pair, sentences).stream()).toList()
        : List.of();
  }

  private static Optional<ReportingPeriod> period(Note note) {
    return DraftPeriod.of(note);
  }

  private static Optional<FoundChange> mark(EditedSentence pair, EditedSentences sentences) {
    return figureYear(pair, sentences)
        .or(() -> report(pair, sentences))
        .or(() -> ownReport(pair, sentences))
        .or(() -> ownDay(pair, sentences))
        .or(() -> kept(pair, sentences));
  }

  /** The year of the edition before beside a figure that is another one now. */
  private static Optional<FoundChange> figureYear(EditedSentence pair, EditedSentences sentences) {
    Optional<ReportingPeriod> now = period(sentences.draft().note());
    Optional<ReportingPeriod> before = period(sentences.edition());
    Matcher year = YEAR.matcher(pair.text());
    if (now.isEmpty() || before.isEmpty() || !year.find()) {
      return Optional.empty();
    }
    int kept = Integer.parseInt(year.group(1));
    boolean isKept =
        before.get().to().getYear() == kept
            && now.get().from().isAfter(LocalDate.of(kept, 12, 31))
            && hasFigureOfItsOwn(pair)
            && withoutFigures(pair.text()).equals(withoutFigures(pair.earlier()))
            && pair.earlier().contains(year.group());
    return isKept
        ? Optional.of(
            new FoundChange(
                pair,
                figures(pair.text()).findFirst().orElseThrow().hull(range(year)),
                ReasonCode.FIGURE_OF_YEAR_BEFORE.of(year.group(1), first(pair.earlier()))))
        : Optional.empty();
  }

  private static boolean hasFigureOfItsOwn(EditedSentence pair) {
    return figures(pair.text()).count() == 1
        && figures(pair.earlier()).count() == 1
        && !first(pair.text()).equals(first(pair.earlier()));
  }

  /** The figures of a sentence but for years. */
  private static Stream<TextRange> figures(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .filter(figure -> !figure.group().matches("(?:19|20)\\d\\d"))
        .map(figure -> new TextRange(figure.start(), figure.end()));
  }

  private static String first(String text) {
    return figures(text).findFirst().orElseThrow().of(text);
  }

  private static String withoutFigures(String text) {
    return text.replace(first(text), "#");
  }

  /** The report that the edition before followed, though the draft follows that edition. */
  private static Optional<FoundChange> report(EditedSentence pair, EditedSentences sentences) {
    Matcher since = SINCE.matcher(pair.text());
    Optional<String> number = sentences.edition().number().map(DocumentNumber::display);
    boolean isKept =
        since.find()
            && number.isPresent()
            && pair.earlier().contains(since.group())
            && !since.group(1).equals(number.get());
    return isKept
        ? Optional.of(
            new FoundChange(pair, range(since), ReasonCode.LAST_REPORT_IS.of(number.orElseThrow())))
        : Optional.empty();
  }

  /** The number or year of the edition before, where the draft presents itself. */
  private static Optional<FoundChange> ownReport(EditedSentence pair, EditedSentences sentences) {
    Matcher own = OWN_REPORT.matcher(pair.text());
    return PRESENTS.matcher(pair.text()).find()
            && own.find()
            && PRESENTS.matcher(pair.earlier()).find()
            && pair.earlier().contains(own.group())
            && !isOfPeriod(own.group(), sentences)
        ? Optional.of(
            new FoundChange(
                pair, range(own), ReasonCode.KEPT_OF_EDITION.of(sentences.edition().shortName())))
        : Optional.empty();
  }

  /** The day of the meeting of the note before, where a later one presents itself. */
  private static Optional<FoundChange> ownDay(EditedSentence pair, EditedSentences sentences) {
    Matcher held = HELD.matcher(pair.text());
    return PRESENTS.matcher(pair.text()).find()
            && isMuchLater(sentences)
            && held.find()
            && pair.earlier().contains(held.group())
        ? Optional.of(
            new FoundChange(
                pair,
                new TextRange(held.start(1), held.end(1)),
                ReasonCode.KEPT_OF_EDITION.of(sentences.edition().shortName())))
        : Optional.empty();
  }

  private static boolean isMuchLater(EditedSentences sentences) {
    Optional<LocalDate> before = sentences.edition().cover().identity().date();
    return sentences
        .draft()
        .note()
        .cover()
        .identity()
        .date()
        .filter(day -> before.filter(old -> old.plusDays(MUCH).isBefore(day)).isPresent())
        .isPresent();
  }

  /** Whether a year is one that the draft covers. */
  private static boolean isOfPeriod(String words, EditedSentences sentences) {
    int year = latest(words);
    return period(sentences.draft().note()).filter(own -> own.years().contains(year)).isPresent();
  }

  private static Optional<FoundChange> kept(EditedSentence pair, EditedSentences sentences) {
    return Stream.of(SPAN, ORDINAL_YEAR, LAST)
        .map(pattern -> pattern.matcher(pair.text()))
        .filter(mark -> mark.find() && pair.earlier().contains(mark.group()))
        .filter(mark -> mark.pattern() != SPAN || pair.text().equals(pair.earlier()))
        .filter(mark -> mark.pattern() != LAST || isToldLater(pair, mark, sentences))
        .map(
            mark ->
                new FoundChange(
                    pair,
                    range(mark),
                    ReasonCode.KEPT_OF_EDITION.of(sentences.edition().shortName())))
        .findFirst();
  }

  /** Whether the draft tells of a meeting of the same body in a later year. */
  private static boolean isToldLater(EditedSentence pair, Matcher last, EditedSentences sentences) {
    Optional<String> body =
        BODY.matcher(pair.text().substring(0, last.start()))
            .results()
            .map(MatchResult::group)
            .reduce((_, name) -> name);
    int year = latest(last.group());
    return body.isPresent()
        && sentences.draft().sentences().stream()
            .filter(one -> !one.equals(pair.now()) && one.text().contains(body.get()))
            .anyMatch(one -> latest(one.text()) > year);
  }

  private static int latest(String text) {
    return ANY_YEAR
        .matcher(text)
        .results()
        .mapToInt(year -> Integer.parseInt(year.group()))
        .max()
        .orElse(0);
  }

  private static TextRange range(Matcher found) {
    return new TextRange(found.start(), found.end());
  }
}
