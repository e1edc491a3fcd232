package org.councilnotes.draft.check;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.store.NoteSummary;

/**
 * Tells the notes that a draft is measured against from the draft itself and from later editions.
 *
 * @param draft that is checked
 * @param series that the draft belongs to
 */
record EarlierNotes(Note draft, Optional<String> series) {

  /**
   * Whether a note counts: it is not the draft, nor another language of it, nor an edition for a
   * later period.
   */
  boolean hold(NoteSummary note) {
    return !isDraft(note) && !isLaterEdition(note);
  }

  /** Whether a note that counts is an edition before the draft, not another text of its period. */
  boolean precede(NoteSummary note) {
    return hold(note) && !isSamePeriod(note);
  }

  private boolean isSamePeriod(NoteSummary note) {
    return series.isPresent()
        && note.report().series().equals(series)
        && draft.report().period().isPresent()
        && note.report().period().equals(draft.report().period());
  }

  private boolean isDraft(NoteSummary note) {
    return note.id().equals(draft.id())
        || (draft.number().isPresent()
            && note.number().map(n -> n.key()).equals(draft.number().map(n -> n.key())));
  }

  private boolean isLaterEdition(NoteSummary note) {
    return series.isPresent()
        && note.report().series().equals(series)
        && isAfter(note.report(), draft.report());
  }

  private static boolean isAfter(ReportMetadata report, ReportMetadata of) {
    Optional<LocalDate> start = of.period().map(ReportingPeriod::from);
    return report
        .period()
        .map(ReportingPeriod::from)
        .flatMap(s -> start.map(s::isAfter))
        .orElse(false);
  }
}
