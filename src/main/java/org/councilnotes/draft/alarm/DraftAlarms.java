package org.councilnotes.draft.alarm;

import java.util.Comparator;
import java.util.List;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.store.ArchiveReader;

/** Finds all alarms of a draft. */
public final class DraftAlarms {

  private static final Comparator<Alarm> BY_PLACE =
      Comparator.comparing(Alarm::range).thenComparing(Alarm::kind);

  private static final List<AlarmDetector> DETECTORS =
      List.of(
          new StaleDetector(),
          new ListCountDetector(),
          new ItemCountDetector(),
          new NameDetector(),
          new QuoteDetector(),
          new PromiseDetector(),
          new FellDetector(),
          new ParticipantDetector());

  private DraftAlarms() {}

  /** The alarms of a draft, by place. */
  public static List<Alarm> of(DraftText draft, DraftReference reference, ArchiveReader world) {
    return DETECTORS.stream()
        .flatMap(detector -> detector.find(draft, reference, world).stream())
        .sorted(BY_PLACE)
        .toList();
  }
}
