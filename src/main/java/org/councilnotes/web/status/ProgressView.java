package org.councilnotes.web.status;

import java.time.Duration;
import java.util.OptionalInt;
import org.councilnotes.ingest.progress.IngestProgress;

/**
 * The progress of reading the corpus, for pages and events.
 *
 * @param read number of files that are done
 * @param of number of files to be read, as far as known
 * @param minutesLeft minutes, rounded up; empty while there is no estimate
 */
public record ProgressView(int read, int of, OptionalInt minutesLeft) {

  private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

  public static ProgressView of(IngestProgress.RunProgress pace) {
    OptionalInt minutes =
        pace.left().stream()
            .mapToInt(left -> (int) left.plus(ALMOST_A_MINUTE).toMinutes())
            .findFirst();
    return new ProgressView(pace.read(), pace.of(), minutes);
  }
}
