package org.councilnotes.draft.check;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.note.Note;
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
   * later period, or of a later date where a period is not known.
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
    return series.isPresent() && note.report().series().equals(series) && isAfterDraft(note);
  }

  /** By the start of the period, else by the date; where neither tells, it is before the draft. */
  private boolean isAfterDraft(NoteSummary note) {
    Optional<LocalDate> start = draft.report().period().map(ReportingPeriod::from);
    Optional<LocalDate> other = note.report().period().map(ReportingPeriod::from);
    return (start.isPresent() && other.isPresent())
        ? other.get().isAfter(start.get())
        : isAfter(note.date(), draft.cover().identity().date());
  }

  private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }
}
