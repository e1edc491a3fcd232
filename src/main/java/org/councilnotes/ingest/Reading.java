package org.councilnotes.ingest;

import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;

/**
 * What came of one file.
 *
 * @param note present where the outcome is indexed or partial; without passages where all pages are
 *     pictures that were not read
 * @param mime media type; empty where the file was not read
 */
public record Reading(Outcome outcome, Optional<Note> note, String mime) {

  static Reading ended(Outcome outcome) {
    return new Reading(outcome, Optional.empty(), "");
  }
}
