package org.councilnotes.draft.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.NoteSummary;

/**
 * Tells the notes that a draft is measured against from the draft itself and from later editions.
 * Safe for use by many threads.
 */
final class EarlierNotes {

  private static final Comparator<ReportingPeriod> BY_PERIOD =
      Comparator.comparing(ReportingPeriod::from).thenComparing(ReportingPeriod::to);

  /** So many days later nobody writes another version of a report. */
  private static final int MUCH = 60;

  private final Note draft;
  private final Optional<String> series;
  private final Optional<String> number;
  private final Optional<ReportingPeriod> period;

  /** Those that were looked at before, by id: many passages are of the same note. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * @param draft that is checked
   * @param series that the draft belongs to
   */
  EarlierNotes(Note draft, Optional<String> series) {
    this.draft = draft;
    this.series = series;
    this.number = draft.number().map(DocumentNumber::key);
    this.period = DraftPeriod.of(draft);
  }

  Note draft() {
    return draft;
  }

  /**
   * Whether a note counts: it is not the draft, nor another language of it, nor an edition for a
   * later period, or of a later date where a period is not known.
   */
  boolean hold(NoteSummary note) {
    return known.computeIfAbsent(note.id(), _ -> !isDraft(note) && !isLaterEdition(note));
  }

  /**
   * Whether a note that counts is an edition before the draft, not another text of its period or,
   * where that is not known, of its day. An edition of the same period that is much older is before
   * the draft: its period was left standing.
   */
  boolean precede(NoteSummary note) {
    return hold(note) && (isSamePeriod(note) ? isMuchOlder(note) : !isOfSameDay(note));
  }

  private boolean isOfSameDay(NoteSummary note) {
    boolean isTold = period.isPresent() && note.report().period().isPresent();
    return !isTold
        && note.date().isPresent()
        && note.date().equals(draft.cover().identity().date());
  }

  private boolean isMuchOlder(NoteSummary note) {
    Optional<LocalDate> day = draft.cover().identity().date();
    return day.isPresent()
        && note.date().filter(other -> other.plusDays(MUCH).isBefore(day.get())).isPresent()
        && !number(note.number()).equals(number(draft.number()));
  }

  /** A number without its additions. */
  private static Optional<String> number(Optional<DocumentNumber> number) {
    return number.map(
        one ->
            new DocumentNumber(one.issuer(), one.series(), one.number(), one.year(), List.of())
                .key());
  }

  /** Whether both periods end on the same day. */
  private boolean isSamePeriod(NoteSummary note) {
    Optional<LocalDate> end = period.map(ReportingPeriod::to);
    return series.isPresent()
        && note.report().series().equals(series)
        && end.isPresent()
        && end.equals(note.report().period().map(ReportingPeriod::to));
  }

  private boolean isDraft(NoteSummary note) {
    return note.id().equals(draft.id())
        || (number.isPresent() && note.number().map(DocumentNumber::key).equals(number));
  }

  private boolean isLaterEdition(NoteSummary note) {
    return series.isPresent() && note.report().series().equals(series) && isAfterDraft(note);
  }

  /**
   * By the start of the period, then by its end; else by the date; where neither tells, it is
   * before the draft.
   */
  private boolean isAfterDraft(NoteSummary note) {
    Optional<ReportingPeriod> other = note.report().period();
    return (period.isPresent() && other.isPresent())
        ? BY_PERIOD.compare(other.get(), period.get()) > 0
        : isAfter(note.date(), draft.cover().identity().date());
  }

  private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }
}
