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
 */
record NamedNote(NoteSummary note, List<Other> others) {

  NamedNote {
    others = List.copyOf(others);
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
    return NoteLink.to(note.id());
  }

  /** The edition of a report; other notes have none. */
  public Optional<String> edition() {
    return note.report().period().map(ReportingPeriod::edition);
  }
}
