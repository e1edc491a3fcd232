package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.search.NoteSummary;

/**
 * A note that a search names by its number.
 *
 * @param note in the language that counts
 * @param others the same in other languages
 * @param passage id of the passage that is named; empty where the whole note is
 */
record NamedNote(NoteSummary note, List<Other> others, Optional<String> passage) {

  NamedNote {
    others = List.copyOf(others);
  }

  /** The whole of a note, in one language. */
  static NamedNote alone(NoteSummary note) {
    return new NamedNote(note, List.of(), Optional.empty());
  }

  /** The same at a passage, where that is one of it. */
  NamedNote at(Optional<String> passageId) {
    return new NamedNote(note, others, passageId.filter(id -> id.startsWith(note.id() + "/")));
  }

  /**
   * Another language version.
   *
   * @param label the name of its language
   */
  record Other(NoteSummary note, String label) {

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
