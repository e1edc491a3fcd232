package org.councilnotes.ingest.progress;

import org.councilnotes.note.text.KeyedConstant;

/** How far what is derived from the archive, in the background, is in step. Thread-safe. */
public final class DerivationProgress {

  private State now = new State(Phase.REST, 0, 0);

  /** What goes on. */
  public enum Phase implements KeyedConstant {
    /** Nothing is being made, and nothing failed. */
    REST,
    /** It is being brought in step. */
    MAKING,
    /** It could not be brought in step; the next run tries again. */
    FAILED
  }

  /**
   * A moment.
   *
   * @param done notes of a world that were done; 0 unless something is being made
   * @param of notes of that world to be done; 0 before they are known
   */
  public record State(Phase phase, int done, int of) {}

  /** The state now. */
  public synchronized State now() {
    return now;
  }

  /** An update was asked for. */
  public synchronized void begin() {
    now = new State(Phase.MAKING, 0, 0);
  }

  /** A note was done. */
  public synchronized void report(int done, int of) {
    now = new State(Phase.MAKING, done, of);
  }

  /** An update is over. */
  public synchronized void end(boolean isInStep) {
    now = new State(isInStep ? Phase.REST : Phase.FAILED, 0, 0);
  }
}
