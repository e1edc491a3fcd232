package org.councilnotes.ingest.progress;

import java.time.Instant;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A run that was asked for and has ended.
 *
 * @param at when it ended
 * @param read number of files that were read; 0 where it did not come to its end
 * @param tagged number of other notes that were tagged again; likewise
 * @param unfinished number of files among those asked for that still failed or are partial;
 *     likewise
 */
public record EndedRun(
    RunRequest request, End end, Instant at, int read, int tagged, int unfinished) {

  /** How it ended. */
  public enum End implements KeyedConstant {
    DONE,
    /** Somebody stopped it, or the server was shut down. */
    STOPPED,
    /** A large share of the known files is missing: nothing was changed. */
    HELD_BACK,
    /** The log says why. */
    FAILED
  }

  /** A run that did not come to its end. */
  public EndedRun(RunRequest request, End end, Instant at) {
    this(request, end, at, 0, 0, 0);
  }
}
