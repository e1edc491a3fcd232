package org.councilnotes.draft.alarm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.FigureFall;
import org.councilnotes.draft.edition.ListLoss;
import org.councilnotes.draft.edition.WordSlip;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;

/** Finds all alarms of a draft. */
public final class DraftAlarms {

  private static final Comparator<Alarm> BY_PLACE =
      Comparator.comparing(Alarm::range).thenComparing(Alarm::kind);

  /** Alarms of one draft. */
  static final int MOST = 500;

  /** Quotations of one draft that are looked up in the archive. */
  private static final int MOST_QUOTATIONS = 200;

  /** Names of several words, each once in the draft, that the archive is searched for. */
  private static final int MOST_LONG_NAMES = 500;

  /** Names of persons near another one that the archive is searched for. */
  private static final int MOST_PERSONS = 100;

  /** Alarms about the same words stand near each other, by place. */
  private static final int NEIGHBOURS = 20;

  private DraftAlarms() {}

  /**
   * The alarms of a draft, by place.
   *
   * @param vocabulary that has the known names
   */
  public static AlarmList of(
      DraftText draft, DraftReference reference, ArchiveReader world, Vocabulary vocabulary) {
    LookupLimit quotations = new LookupLimit(MOST_QUOTATIONS);
    NameLookupLimits names = NameLookupLimits.ofDraft();
    LookupLimit longNames = new LookupLimit(MOST_LONG_NAMES);
    LookupLimit persons = new LookupLimit(MOST_PERSONS);
    DraftHistories histories = DraftHistories.of(draft, reference);
    List<AlarmDetector> detectors =
        List.of(
            new StaleDetector(histories),
            new ListCountDetector(),
            new ItemCountDetector(),
            new ArithmeticDetector(),
            new NameDetector(names, vocabulary),
            new PersonNameDetector(persons),
            new CountryNameDetector(vocabulary),
            new LongNameDetector(longNames),
            new TransliterationDetector(),
            new WordOrderDetector(),
            new EventFigureDetector(),
            new AbsentListDetector(),
            new AbsentBodyDetector(),
            new QuoteDetector(quotations),
            new FellDetector(histories),
            new ParticipantDetector(histories),
            new EditedSentenceDetector(AlarmKind.PARTICIPANT, ListLoss::in, histories),
            new EditedSentenceDetector(AlarmKind.FELL, FigureFall::in, histories),
            new EditedSentenceDetector(AlarmKind.NAME, WordSlip::in, histories));
    AlarmList found = of(detectors, draft, reference, world);
    return new AlarmList(
        found.alarms(),
        found.leftOut()
            + quotations.leftOut()
            + names.leftOut()
            + longNames.leftOut()
            + persons.leftOut());
  }

  static AlarmList of(
      List<AlarmDetector> detectors,
      DraftText draft,
      DraftReference reference,
      ArchiveReader world) {
    List<Alarm> all =
        detectors.parallelStream()
            .flatMap(detector -> detector.find(draft, reference, world).stream())
            .sorted(BY_PLACE)
            .toList();
    List<Alarm> once =
        IntStream.range(0, all.size())
            .filter(i -> isFirst(i, all))
            .mapToObj(all::get)
            .filter(alarm -> !isToldByWords(alarm, all))
            .toList();
    Map<String, Integer> before = new HashMap<>();
    List<Alarm> told =
        once.stream()
            .limit(MOST)
            .map(alarm -> alarm.behind(before.merge(alarm.key(), 1, Integer::sum) - 1))
            .toList();
    return new AlarmList(told, once.size() - told.size());
  }

  /** Whether no alarm of its kind before it is about some of the same words. */
  private static boolean isFirst(int number, List<Alarm> all) {
    Alarm alarm = all.get(number);
    return IntStream.range(Math.max(0, number - NEIGHBOURS), number)
        .mapToObj(all::get)
        .noneMatch(other -> other.kind() == alarm.kind() && other.range().overlaps(alarm.range()));
  }

  /** Whether an alarm without words tells what one of its kind tells by words of the draft. */
  private static boolean isToldByWords(Alarm alarm, List<Alarm> all) {
    return alarm.words().isEmpty()
        && all.stream()
            .filter(other -> other.kind() == alarm.kind() && !other.words().isEmpty())
            .anyMatch(other -> tellSame(alarm, other));
  }

  private static boolean tellSame(Alarm one, Alarm other) {
    return one.evidence()
        .anyMatch(
            use ->
                other
                    .evidence()
                    .anyMatch(
                        told ->
                            told.passage().id().equals(use.passage().id())
                                && told.range().overlaps(use.range())));
  }
}
