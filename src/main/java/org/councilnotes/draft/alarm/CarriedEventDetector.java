package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditionSentences;
import org.councilnotes.draft.edition.EditionSentences.EditionSentence;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.Memoized;
import org.councilnotes.tag.time.MentionedTime;
import org.councilnotes.tag.time.MentionedTimes;

/**
 * Finds meetings and other events before the period of a report that it tells in the words of the
 * edition before, in English: {@code The committee met in Lyon on 7-8 March 2018}. What began or
 * was decided at an event lasts, and is history; so is an event that the same passage follows up
 * with one of the period.
 */
record CarriedEventDetector(DraftHistories known) implements AlarmDetector {

  private static final Pattern EVENT =
      Pattern.compile(
          "\\b(?:met|gathered|convened|visited|took place|held (?:in|on)|arranged"
              + "|(?:was|were) (?:held|attended|organi[sz]ed|presented|seized|arrested))\\b");

  /** What a text says of its own time: {@code The year was marked by}. */
  private static final Pattern OF_THE_YEAR =
      Pattern.compile(
          "(?:The|This) (?:reporting )?(?:year|period) (?:was|is|has been|saw|brought)\\b");

  /** What lasts. */
  private static final Pattern LASTING =
      Pattern.compile(
          "\\b(?:launched|adopted|signed|established|founded|created|began|begun|started|since"
              + "|until|force|confirmed|agreed|decided|endorsed|approved|asked|invited|called|requested|named|elected|appointed|closing|concluded|ended|set"
              + " up|set out|took over|took effect)\\b");

  /** Opens the telling of an event: {@code In January 2019 the police}. */
  private static final Pattern OPENING =
      Pattern.compile("(?:In|On) (?:\\d[\\d -]* )?\\p{Lu}\\p{Ll}+ \\d{4}");

  /** What came before the activities that a report is about. */
  private static final Pattern FORMER =
      Pattern.compile("\\b(?:first|former|previous|earlier) phase\\b");

  private static final Pattern MONTH = Pattern.compile("\\p{Lu}\\p{L}{2}");

  /** So many editions before the draft are looked through. */
  private static final int EDITIONS = 4;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Optional<ReportingPeriod> covered = DraftPeriod.of(draft.note());
    Optional<Note> previous = reference.previous();
    if (covered.isEmpty()
        || previous.isEmpty()
        || previous.get().report().period().equals(covered)
        || !draft.note().language().equals("en")) {
      return List.of();
    }
    Supplier<List<EditionSentences>> editions =
        Memoized.of(() -> editions(draft, reference, world));
    Map<String, Boolean> histories = new HashMap<>();
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      Optional.of(place.text())
          .filter(CarriedEventDetector::isEvent)
          .flatMap(text -> past(text, covered.get()))
          .filter(time -> isNew(place.text(), time, previous.get()))
          .filter(
              _ ->
                  !histories.computeIfAbsent(
                      sentence.passage().id(), _ -> isHistory(sentence.passage(), covered.get())))
          .flatMap(time -> alarm(place, time, covered.get(), editions))
          .ifPresent(alarms::add);
    }
    return alarms;
  }

  private static boolean isEvent(String text) {
    return OF_THE_YEAR.matcher(text).lookingAt() || isPassing(text);
  }

  private static boolean isPassing(String text) {
    return (EVENT.matcher(text).find() || OPENING.matcher(text).lookingAt())
        && !LASTING.matcher(text).find();
  }

  /**
   * Whether an event that opens its sentence was in the period of the edition before. What was
   * earlier was history there.
   */
  private static boolean isNew(String text, MentionedTime time, Note previous) {
    return OF_THE_YEAR.matcher(text).lookingAt()
        || EVENT.matcher(text).find()
        || previous
            .report()
            .period()
            .filter(period -> !time.end().isBefore(period.from()))
            .isPresent();
  }

  /** The first time of a sentence, where all of them are before the period. */
  private static Optional<MentionedTime> past(String text, ReportingPeriod covered) {
    List<MentionedTime> times = times(text, covered);
    return times.stream().allMatch(time -> time.end().isBefore(covered.from()))
        ? times.stream().findFirst()
        : Optional.empty();
  }

  /** The days and months of a text, without years alone; one without a year is the latest. */
  private static List<MentionedTime> times(String text, ReportingPeriod covered) {
    return MentionedTimes.in(text, "en", covered.to().minusYears(1)).stream()
        .filter(time -> MONTH.matcher(time.range().of(text)).find())
        .toList();
  }

  /** Whether a passage tells of a former phase, or goes on to the period itself. */
  private static boolean isHistory(Passage passage, ReportingPeriod covered) {
    return FORMER.matcher(passage.textWithoutDeletions()).find()
        || times(passage.textWithoutDeletions(), covered).stream()
            .anyMatch(time -> !time.end().isBefore(covered.from()));
  }

  /** The sentences of the editions before, the latest first. */
  private List<EditionSentences> editions(
      DraftText draft, DraftReference reference, ArchiveReader world) {
    return reference.editions().reversed().stream()
        .filter(edition -> edition.naming().language().equals(draft.note().language()))
        .filter(edition -> !edition.id().equals(draft.note().id()))
        .limit(EDITIONS)
        .flatMap(edition -> world.note(edition.id()).stream())
        .filter(note -> !note.report().period().equals(DraftPeriod.of(draft.note())))
        .map(known::sentences)
        .toList();
  }

  private static Optional<Alarm> alarm(
      DraftPlace place,
      MentionedTime time,
      ReportingPeriod covered,
      Supplier<List<EditionSentences>> editions) {
    EditionSentence told = EditionSentence.of(place.sentence());
    return editions.get().stream()
        .flatMap(edition -> edition.same(told).map(same -> edition.use(same.sentence())).stream())
        .findFirst()
        .map(
            use ->
                place.alarm(
                    AlarmKind.STALE,
                    time.range(),
                    ReasonCode.CARRIED_EVENT.of(covered.from(), covered.to()),
                    Optional.of(use)));
  }
}
