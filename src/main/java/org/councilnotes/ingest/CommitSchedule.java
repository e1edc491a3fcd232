package org.councilnotes.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.councilnotes.ingest.read.WaitingWork;
import org.councilnotes.store.ArchiveWriter;

/**
 * Commits during a run, so that a run that breaks off loses little: after so many files, and by the
 * clock where files are slow. A commit is made by the thread that settles files, between two of
 * them, never inside one. Not thread-safe.
 */
final class CommitSchedule implements WaitingWork {

  /** So many files are settled between two commits at most. */
  static final int FILES = Integer.getInteger("archive.batch", 20);

  /**
   * So long a settled file waits for a commit at most. With the commit itself this stays below half
   * a minute.
   */
  static final Duration AGE = Duration.ofSeconds(25);

  private final ArchiveWriter writer;
  private final Clock clock;
  private int files;

  /** When the first file was settled that no commit has; empty where a commit has them all. */
  private Optional<Instant> oldest = Optional.empty();

  CommitSchedule(ArchiveWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** Counts a file that was settled, and commits where that is due. */
  void settled() {
    files++;
    oldest = Optional.of(oldest.orElseGet(clock::instant));
    runDue();
  }

  @Override
  public void runDue() {
    if (files >= FILES || untilDue().isZero()) {
      writer.commit();
      files = 0;
      oldest = Optional.empty();
    }
  }

  /** Within the whole age, also where the clock is set. */
  @Override
  public Duration untilDue() {
    Duration waited = oldest.map(o -> Duration.between(o, clock.instant())).orElse(Duration.ZERO);
    Duration left = AGE.minus(waited.isNegative() ? Duration.ZERO : waited);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
