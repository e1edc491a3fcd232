package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/** Finds what was left standing of the edition before; one alarm for each place. */
final class StaleDetector implements AlarmDetector {

  /** The one whose reason says most comes first. */
  private static final List<AlarmDetector> RULES =
      List.of(
          new StalePeriodDetector(),
          new UnchangedSentenceDetector(),
          new PastMeetingDetector(),
          new MeetingDateDetector(),
          new CarriedEventDetector(),
          new KeptFigureDetector(),
          new PastFutureDetector(),
          new TermDetector(),
          new LabelGapDetector(),
          new OrdinalDetector());

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    List<Alarm> found = new ArrayList<>();
    BitSet covered = new BitSet();
    List<Alarm> all =
        RULES.parallelStream()
            .flatMap(rule -> rule.find(draft, reference, world).stream())
            .toList();
    for (Alarm alarm : all) {
      TextRange range = alarm.range();
      int next = covered.nextSetBit(range.start());
      if (next < 0 || next >= range.end()) {
        found.add(alarm);
        covered.set(range.start(), range.end());
      }
    }
    return List.copyOf(found);
  }
}
