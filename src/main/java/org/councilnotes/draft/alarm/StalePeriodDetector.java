package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.collate.classify.PeriodMask;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditionSentences;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds the reporting period of the edition before, or one of its years, where a draft tells of the
 * report and its activities in general: {@code In 2017, the main activities implemented were}.
 * History, such as {@code since 2017} or {@code adopted in 2015}, does not count; nor does a year
 * that the draft covers itself.
 */
record StalePeriodDetector(DraftHistories known) implements AlarmDetector {

  /** From this likeness on a sentence is taken for one that was carried along. */
  private static final double CARRIED = 0.8;

  /** Before the year of what is told: {@code "In "}, {@code "durante "}; not {@code "since "}. */
  private static final Pattern IN =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Ee]n|[Dd]urante)[ \u00A0]$");

  /** Longer than what stands before such a year, in UTF-16 code units. */
  private static final int LONGEST_BEFORE = 20;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Optional<ReportingPeriod> covered = DraftPeriod.of(draft.note());
    Optional<Note> previous = reference.previous();
    Optional<ReportingPeriod> before = previous.flatMap(note -> note.report().period());
    if (covered.isPresent() && covered.equals(before)) {
      return samePeriod(draft, previous.orElseThrow());
    }
    if (covered.isEmpty()
        || before.isEmpty()
        || !before.get().from().isBefore(covered.get().from())) {
      return List.of();
    }
    PeriodCheck check =
        new PeriodCheck(
            covered.get(), before.get(), known.sentences(previous.orElseThrow()), new HashMap<>());
    return draft.sentences().stream()
        .flatMap(sentence -> check.alarms(DraftPlace.of(sentence, draft)).stream())
        .toList();
  }

  /** The period that a draft states, where it is that of the edition before. */
  private static List<Alarm> samePeriod(DraftText draft, Note previous) {
    return draft.note().report().periodEvidence().stream()
        .flatMap(
            evidence ->
                draft.sentences().stream()
                    .filter(
                        one -> evidence.passage().filter(one.passage().id()::equals).isPresent())
                    .filter(one -> one.inPassage().holds(range(evidence)))
                    .map(
                        one ->
                            DraftPlace.of(one, draft)
                                .alarm(
                                    AlarmKind.STALE,
                                    range(evidence).within(one.inPassage()),
                                    ReasonCode.KEPT_OF_EDITION.of(name(previous)),
                                    Optional.empty())))
        .toList();
  }

  private static TextRange range(StatedPeriod.Evidence evidence) {
    return new TextRange(evidence.start(), evidence.end());
  }

  private static String name(Note note) {
    return note.number().map(DocumentNumber::display).orElseGet(note::shortName);
  }

  /** The words of a period with the sentence that they stand in: each is compared once. */
  private record NamedPeriod(String words, DraftPlace place) {

    boolean leadsIn() {
      return place.text().endsWith(":");
    }
  }

  private record PeriodCheck(
      ReportingPeriod covered,
      ReportingPeriod before,
      EditionSentences edition,
      Map<NamedPeriod, Optional<EditionSentence>> carried) {

    List<Alarm> alarms(DraftPlace place) {
      String text = place.text();
      List<TextRange> right = PeriodMask.in(text, covered);
      boolean isOfEarlierYears = isOfEarlierYears(text);
      List<Alarm> alarms = new ArrayList<>();
      for (TextRange named : PeriodMask.in(text, before)) {
        if (right.stream().noneMatch(named::overlaps)
            && alarms.stream().noneMatch(alarm -> alarm.words().contains(named.of(text)))) {
          alarm(place, named, isOfEarlierYears).ifPresent(alarms::add);
        }
      }
      return alarms;
    }

    private Optional<Alarm> alarm(DraftPlace place, TextRange named, boolean isOfEarlierYears) {
      String words = named.of(place.text());
      if (!YEAR.matcher(words).matches()) {
        return carried(new NamedPeriod(words, place))
            .map(
                same ->
                    place.alarm(
                        AlarmKind.STALE,
                        named,
                        ReasonCode.STALE_PERIOD.of(covered.from(), covered.to()),
                        Optional.of(edition.use(same.sentence()))));
      }
      if (!isOfEarlierYears || !isToldIn(place.text(), named)) {
        return Optional.empty();
      }
      return carried(new NamedPeriod(words, place))
          .map(
              same ->
                  place.alarm(
                      AlarmKind.STALE,
                      named,
                      ReasonCode.STALE_YEAR.of(covered.from(), covered.to(), words),
                      Optional.of(edition.use(same.sentence()))));
    }

    /** Whether all years of a sentence are before those of the report. */
    private boolean isOfEarlierYears(String text) {
      return YEAR.matcher(text)
          .results()
          .allMatch(year -> Integer.parseInt(year.group()) < covered.from().getYear());
    }

    private static boolean isToldIn(String text, TextRange year) {
      String before = text.substring(Math.max(0, year.start() - LONGEST_BEFORE), year.start());
      return IN.matcher(before).find();
    }

    /** The sentence of the edition before that says the same of its own period. */
    private Optional<EditionSentence> carried(NamedPeriod named) {
      return carried.computeIfAbsent(
          named,
          one -> {
            DraftSentence sentence = one.place().sentence();
            boolean isYear = YEAR.matcher(one.words()).matches();
            return carriedWith(one.words(), sentence)
                .or(
                    () ->
                        isYear && one.leadsIn() ? toldOf(one.words(), sentence) : Optional.empty());
          });
    }

    /** The sentence of the edition before that the one of the draft was made from. */
    private Optional<EditionSentence> carriedWith(String words, DraftSentence sentence) {
      return edition
          .nearest(EditionSentence.of(sentence), CARRIED)
          .filter(carried -> carried.sentence().text().contains(words));
    }

    /** A sentence of the edition before that tells of its activities in the same year. */
    private Optional<EditionSentence> toldOf(String year, DraftSentence sentence) {
      EditionSentence told = EditionSentence.of(sentence);
      List<EditionSentence> others =
          edition.sentences().stream().filter(other -> tellsOf(year, other)).toList();
      return new EditionSentences(edition.edition(), others).nearest(told, 0);
    }

    private boolean tellsOf(String year, EditionSentence sentence) {
      String text = sentence.sentence().text();
      return PeriodMask.in(text, before).stream()
          .anyMatch(named -> named.of(text).equals(year) && isToldIn(text, named));
    }
  }
}
