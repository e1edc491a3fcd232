package org.councilnotes.web.note;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;

/**
 * A note that a search names by its number.
 *
 * @param note in the language that counts
 * @param others the same in other languages
 * @param passage id of the passage that is named; empty where the whole note is
 */
public record NoteEntry(NoteSummary note, List<Other> others, Optional<String> passage) {

  public NoteEntry {
    others = List.copyOf(others);
  }

  /** The whole of a note, in one language. */
  public static NoteEntry alone(NoteSummary note) {
    return new NoteEntry(note, List.of(), Optional.empty());
  }

  /** The same at a passage, where that is one of it. */
  public NoteEntry at(Optional<String> passageId) {
    return new NoteEntry(note, others, passageId.filter(id -> id.startsWith(note.id() + "/")));
  }

  /**
   * Another language version.
   *
   * @param label the name of its language
   */
  public record Other(NoteSummary note, String label) {

    public String tag() {
      return note.naming().language();
    }

    public String href() {
      return NoteLink.to(note.id());
    }
  }

  public String href() {
    return passage
        .map(id -> NoteLink.toPassage(note.id(), id))
        .orElseGet(() -> NoteLink.to(note.id()));
  }

  /** The edition of a report; other notes have none. */
  public Optional<String> edition() {
    return note.report().period().map(ReportingPeriod::edition);
  }
}
