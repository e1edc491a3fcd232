package org.councilnotes.ingest.progress;

import java.time.Instant;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A run that was asked for and has ended.
 *
 * @param held why it was held back; empty where it was not
 * @param at when it ended
 * @param read number of files that were read; 0 where it did not come to its end
 * @param tagged number of other notes that were tagged again; likewise
 * @param retryable number of files among those asked for that still failed or are partial; likewise
 */
public record EndedRun(
    RunRequest request,
    End end,
    Optional<HoldReason> held,
    Instant at,
    int read,
    int tagged,
    int retryable) {

  /** How it ended. */
  public enum End implements KeyedConstant {
    DONE,
    /** Somebody stopped it, or the server was shut down. */
    STOPPED,
    /** Nothing was changed until a person has looked. */
    HELD_BACK,
    /** The log says why. */
    FAILED
  }

  /** A run that did not come to its end. */
  public EndedRun(RunRequest request, End end, Instant at) {
    this(request, end, Optional.empty(), at, 0, 0, 0);
  }

  /** A run that changed nothing. */
  public static EndedRun heldBack(RunRequest request, HoldReason reason, Instant at) {
    return new EndedRun(request, End.HELD_BACK, Optional.of(reason), at, 0, 0, 0);
  }
}
