package org.councilnotes.draft.alarm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
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

  private DraftAlarms() {}

  /**
   * The alarms of a draft, by place.
   *
   * @param vocabulary that has the known names
   */
  public static FoundAlarms of(
      DraftText draft, DraftReference reference, ArchiveReader world, Vocabulary vocabulary) {
    LookupLimit quotations = new LookupLimit(MOST_QUOTATIONS);
    NameLimits names = NameLimits.ofDraft();
    DraftHistories histories = new DraftHistories();
    List<AlarmDetector> detectors =
        List.of(
            new StaleDetector(),
            new ListCountDetector(),
            new ItemCountDetector(),
            new ArithmeticDetector(),
            new NameDetector(names, vocabulary),
            new CountryNameDetector(vocabulary),
            new LongNameDetector(),
            new TransliterationDetector(),
            new WordOrderDetector(),
            new EventFigureDetector(),
            new AbsentListDetector(),
            new AbsentBodyDetector(),
            new QuoteDetector(quotations),
            new PromiseDetector(),
            new FellDetector(histories),
            new ParticipantDetector(histories));
    FoundAlarms found = of(detectors, draft, reference, world);
    return new FoundAlarms(
        found.alarms(), found.leftOut() + quotations.leftOut() + names.leftOut());
  }

  static FoundAlarms of(
      List<AlarmDetector> detectors,
      DraftText draft,
      DraftReference reference,
      ArchiveReader world) {
    List<Alarm> all =
        detectors.parallelStream()
            .flatMap(detector -> detector.find(draft, reference, world).stream())
            .sorted(BY_PLACE)
            .toList();
    Map<String, Integer> before = new HashMap<>();
    List<Alarm> told =
        all.stream()
            .limit(MOST)
            .map(alarm -> alarm.behind(before.merge(alarm.key(), 1, Integer::sum) - 1))
            .toList();
    return new FoundAlarms(told, all.size() - told.size());
  }
}
