package org.councilnotes.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells how a run gets on, at any moment and to any thread. */
public final class PaceKeeper implements IngestListener {

  private final Clock clock;
  private Instant start = Instant.EPOCH;
  private int files;
  private int read;

  public PaceKeeper(Clock clock) {
    this.clock = clock;
  }

  /** Empty where nothing is being read. */
  public synchronized Optional<Pace> now() {
    return files == 0
        ? Optional.empty()
        : Optional.of(new Pace(read, files, Duration.between(start, clock.instant())));
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
    files = 0;
    read = 0;
  }
}
