package org.councilnotes.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Optional;
import org.councilnotes.note.Outcome;

/**
 * What came of reading a file once.
 *
 * @param due the file as it was before
 * @param after what the file was afterwards; the reading is of {@code due} only where it is the
 *     same
 */
record Attempt(Due due, Reading reading, After after) {

  /** A file after it was read. */
  enum After {
    SAME,
    CHANGED,
    GONE
  }

  static Attempt at(Due due, Reading reading, String way) {
    return new Attempt(due, reading, after(due, way));
  }

  private static After after(Due due, String way) {
    if (Files.notExists(due.file().file(), LinkOption.NOFOLLOW_LINKS)) {
      return After.GONE;
    }
    try {
      return Due.of(due.file(), way).equals(due) ? After.SAME : After.CHANGED;
    } catch (IOException unreadableNow) {
      return After.CHANGED;
    }
  }

  /** Whether another attempt, with nothing beside it, may end otherwise. */
  boolean isWorthAnother() {
    boolean crashed = reading.outcome().failure().equals(Optional.of(Outcome.Cause.CRASH));
    return after == After.CHANGED || (after == After.SAME && crashed);
  }
}
