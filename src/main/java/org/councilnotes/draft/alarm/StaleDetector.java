package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.store.ArchiveReader;

/** Finds what was left standing of the edition before; one alarm for each place. */
final class StaleDetector implements AlarmDetector {

  /** The one whose reason says most comes first. */
  private static final List<AlarmDetector> RULES =
      List.of(
          new StalePeriodDetector(),
          new UnchangedSentenceDetector(),
          new PastMeetingDetector(),
          new OrdinalDetector());

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    List<Alarm> found = new ArrayList<>();
    for (AlarmDetector rule : RULES) {
      for (Alarm alarm : rule.find(draft, reference, world)) {
        if (found.stream().noneMatch(other -> other.range().overlaps(alarm.range()))) {
          found.add(alarm);
        }
      }
    }
    return List.copyOf(found);
  }
}
