package org.councilnotes.ingest.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reports the progress of a run. Thread-safe. */
public final class IngestProgress implements IngestListener {

  private final Clock clock;
  private final DerivationProgress derivation = new DerivationProgress();
  private Instant start = Instant.EPOCH;
  private int files;
  private int read;
  private Optional<FinishedRun> last = Optional.empty();
  private long failures;

  public IngestProgress(Clock clock) {
    this.clock = clock;
  }

  /** The progress now; empty where no run is reading. */
  public synchronized Optional<RunProgress> now() {
    return files == 0
        ? Optional.empty()
        : Optional.of(new RunProgress(read, files, Duration.between(start, clock.instant())));
  }

  /** The last run of this process that had files to read or to tag; empty before the first. */
  public synchronized Optional<FinishedRun> last() {
    return last;
  }

  /** How far what is derived from the archive is in step. */
  public DerivationProgress derivation() {
    return derivation;
  }

  /** How many failures of runs, and of the watch of the corpus, were reported. */
  public synchronized long failures() {
    return failures;
  }

  /** A run failed, or the corpus is not watched any more. */
  public synchronized void countFailure() {
    failures++;
  }

  @Override
  public synchronized void started(int more) {
    if (files == 0) {
      start = clock.instant();
    }
    files += more;
  }

  @Override
  public synchronized void ended(String path) {
    read++;
  }

  @Override
  public synchronized void close() {
    if (files > 0) {
      Instant end = clock.instant();
      last = Optional.of(new FinishedRun(end, Duration.between(start, end), read));
    }
    files = 0;
    read = 0;
  }

  /**
   * A run that is over, well or not.
   *
   * @param files that got their outcome
   */
  public record FinishedRun(Instant end, Duration time, int files) {}

  /**
   * Progress of a run.
   *
   * @param read files that have their outcome
   * @param of files to be read, as far as known
   * @param time since it began
   */
  public record RunProgress(int read, int of, Duration time) {

    /** Fewer tell nothing of those to come. */
    private static final int FEW = 3;

    public double perSecond() {
      return time.isZero() ? 0 : read * 1e9 / time.toNanos();
    }

    /** Estimated time for the remaining files, at the present pace; empty at the start. */
    public Optional<Duration> left() {
      return read < FEW
          ? Optional.empty()
          : Optional.of(time.multipliedBy(Math.max(0, of - read)).dividedBy(read));
    }
  }
}
