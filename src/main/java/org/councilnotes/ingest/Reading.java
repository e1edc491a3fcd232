package org.councilnotes.ingest;

import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Saying;

/**
 * What came of one file.
 *
 * @param note present where the outcome is indexed or partial; without passages where all pages are
 *     pictures that were not read
 * @param mime media type; empty where the file was not read
 * @param withheld id of a classified note, of which nothing else is kept
 */
public record Reading(
    Outcome outcome, Optional<Note> note, String mime, Optional<String> withheld) {

  /** A reading that withholds nothing. */
  public Reading(Outcome outcome, Optional<Note> note, String mime) {
    this(outcome, note, mime, Optional.empty());
  }

  static Reading ended(Outcome outcome) {
    return new Reading(outcome, Optional.empty(), "");
  }

  static Reading classified(String note) {
    Outcome outcome = new Outcome.Rejected(Saying.CLASSIFIED.say());
    return new Reading(outcome, Optional.empty(), "", Optional.of(note));
  }
}
