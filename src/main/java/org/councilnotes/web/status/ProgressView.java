package org.councilnotes.web.status;

import java.time.Duration;
import java.util.OptionalInt;
import org.councilnotes.ingest.progress.IngestProgress;

/**
 * How far the reading of the corpus has come, as pages and events say it.
 *
 * @param read files that have come to their end
 * @param of files to be read, as far as is known
 * @param minutesLeft whole minutes, rounded up; empty where nothing can be said yet
 */
public record ProgressView(int read, int of, OptionalInt minutesLeft) {

  private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

  public static ProgressView of(IngestProgress.Pace pace) {
    OptionalInt minutes =
        pace.left().stream()
            .mapToInt(left -> (int) left.plus(ALMOST_A_MINUTE).toMinutes())
            .findFirst();
    return new ProgressView(pace.read(), pace.of(), minutes);
  }
}
