package org.councilnotes.web.note;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;

/**
 * A note that a query names by its number.
 *
 * @param note the language version that is shown first
 * @param others other language versions
 * @param passage id of the passage that is named; empty where the whole note is named
 */
public record NoteEntry(NoteSummary note, List<LanguageVersion> others, Optional<String> passage) {

  public NoteEntry {
    others = List.copyOf(others);
  }

  /** An entry of one language version, for the whole note. */
  public static NoteEntry alone(NoteSummary note) {
    return new NoteEntry(note, List.of(), Optional.empty());
  }

  /** The same entry for a passage, where the note has it. */
  public NoteEntry at(Optional<String> passageId) {
    return new NoteEntry(note, others, passageId.filter(id -> id.startsWith(note.id() + "/")));
  }

  /**
   * Another language version.
   *
   * @param label name of its language
   */
  public record LanguageVersion(NoteSummary note, String label) {

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

  /** The edition of a report; empty for other notes. */
  public Optional<String> edition() {
    return note.report().period().map(ReportingPeriod::edition);
  }
}
