package org.councilnotes.draft.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.StatedPeriod;

/** The period that a draft reports on. */
public final class DraftPeriod {

  private DraftPeriod() {}

  /**
   * The period of a report; where its title and its text contradict each other, the later one, as
   * the other may have been left standing.
   */
  public static Optional<ReportingPeriod> of(Note note) {
    return note.report()
        .period()
        .or(
            () ->
                stated(note)
                    .map(StatedPeriod::period)
                    .max(
                        Comparator.comparing(ReportingPeriod::from)
                            .thenComparing(ReportingPeriod::to)));
  }

  /** The last day that a note reports on, else its date. */
  public static Optional<LocalDate> end(Note note) {
    return of(note).map(ReportingPeriod::to).or(() -> note.cover().identity().date());
  }

  /** What title and text state, where they contradict each other. */
  private static Stream<StatedPeriod> stated(Note note) {
    Optional<LocalDate> date = note.cover().identity().date();
    return note.report().doubtful().stream()
        .filter(one -> date.isEmpty() || !one.period().to().isAfter(date.get()));
  }
}
