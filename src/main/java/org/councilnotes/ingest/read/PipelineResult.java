package org.councilnotes.ingest.read;

import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;

/**
 * The result of reading one file.
 *
 * @param note present where the outcome is indexed or partial; without passages where all pages are
 *     pictures that were not read
 * @param mime media type; empty where the file was not read
 * @param withheld id of a classified note, of which nothing else is kept
 */
public record PipelineResult(
    FileOutcome outcome, Optional<Note> note, String mime, Optional<String> withheld) {

  /** A reading that withholds nothing. */
  public PipelineResult(FileOutcome outcome, Optional<Note> note, String mime) {
    this(outcome, note, mime, Optional.empty());
  }

  /** A reading that led to no note. */
  public static PipelineResult ended(FileOutcome outcome) {
    return new PipelineResult(outcome, Optional.empty(), "");
  }

  static PipelineResult classified(String note) {
    FileOutcome outcome = new FileOutcome.Rejected(ReasonCode.CLASSIFIED.of());
    return new PipelineResult(outcome, Optional.empty(), "", Optional.of(note));
  }
}
