package org.councilnotes.ingest;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run gets on.
 *
 * @param read files that have come to their end
 * @param of files to be read, as far as is known
 * @param time since it began
 */
public record Pace(int read, int of, Duration time) {

  /** Fewer tell nothing of those to come. */
  private static final int FEW = 3;

  public double perSecond() {
    return time.isZero() ? 0 : read * 1e9 / time.toNanos();
  }

  /** Time that the others will take if they are like those that were read; empty at the start. */
  public Optional<Duration> left() {
    return read < FEW
        ? Optional.empty()
        : Optional.of(time.multipliedBy(Math.max(0, of - read)).dividedBy(read));
  }
}
