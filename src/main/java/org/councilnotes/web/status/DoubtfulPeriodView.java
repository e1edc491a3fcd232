package org.councilnotes.web.status;

import java.util.List;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;

/**
 * A note whose reporting period a person has to decide, as pages show it.
 *
 * @param candidates the periods that it states, most likely first
 */
public record DoubtfulPeriodView(NoteSummary note, List<StatedPeriod> candidates) {

  /** The notes among those that a reader may see, newest first. */
  public static List<DoubtfulPeriodView> among(List<NoteSummary> notes) {
    return notes.stream()
        .filter(note -> !note.report().doubtful().isEmpty())
        .sorted(NoteSummary.NEWEST_FIRST)
        .map(note -> new DoubtfulPeriodView(note, note.report().doubtful()))
        .toList();
  }

  /** Key of the message that says why: several periods, or one that ends too late. */
  public String reason() {
    return candidates.size() > 1 ? "status.periods.several" : "status.periods.late";
  }

  /** Address of the note, at the passage that states a period where one does. */
  public String href(StatedPeriod candidate) {
    return candidate
        .evidence()
        .passage()
        .map(passage -> NoteLink.toPassage(note.id(), passage))
        .orElseGet(() -> NoteLink.to(note.id()));
  }
}
