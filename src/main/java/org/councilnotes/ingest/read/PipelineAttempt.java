package org.councilnotes.ingest.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;

/**
 * The result of reading a file once.
 *
 * @param due the file before
 * @param after how the file was afterwards; only where it is unchanged does the reading belong to
 *     {@code due}
 */
public record PipelineAttempt(PendingFile due, PipelineResult reading, After after) {

  /** The file after it was read. */
  public enum After {
    SAME,
    CHANGED,
    GONE
  }

  static PipelineAttempt at(PendingFile pendingFile, PipelineResult reading, String way) {
    return new PipelineAttempt(pendingFile, reading, after(pendingFile, way));
  }

  private static After after(PendingFile pendingFile, String way) {
    if (Files.notExists(pendingFile.file().file(), LinkOption.NOFOLLOW_LINKS)) {
      return After.GONE;
    }
    try {
      return PendingFile.of(pendingFile.file(), way).equals(pendingFile)
          ? After.SAME
          : After.CHANGED;
    } catch (IOException unreadableNow) {
      return After.CHANGED;
    }
  }

  /** Whether reading it again, with nothing in parallel, may succeed. */
  public boolean isWorthAnother() {
    boolean crashed = reading.outcome().failure().equals(Optional.of(FileOutcome.Cause.CRASH));
    return after == After.CHANGED || (after == After.SAME && crashed);
  }
}
