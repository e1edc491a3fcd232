package org.councilnotes.ingest.progress;

import java.time.Instant;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A run that was asked for and has not ended.
 *
 * @param since when it was asked for
 */
public record RequestedRun(RunRequest request, State state, Instant since) {

  /** How far it has come. */
  public enum State implements KeyedConstant {
    /** Another run, of this process or another, is writing. */
    WAITING,
    RUNNING,
    /** It was asked to stop and ends what it has in hand. */
    STOPPING
  }

  /** The same run in another state. */
  public RequestedRun in(State other) {
    return new RequestedRun(request, other, since);
  }
}
