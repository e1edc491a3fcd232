package org.councilnotes.web.status;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.ingest.progress.IngestProgress;

/**
 * That the corpus is being read, for pages and events.
 *
 * @param files how far it has come; empty for those who may not know how many files there are
 */
public record ProgressView(Optional<FileProgress> files) {

  /** Without numbers. */
  static final ProgressView UNCOUNTED = new ProgressView(Optional.empty());

  private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

  static ProgressView counted(IngestProgress.RunProgress pace) {
    OptionalInt minutes =
        pace.left().stream()
            .mapToInt(left -> (int) left.plus(ALMOST_A_MINUTE).toMinutes())
            .findFirst();
    return new ProgressView(Optional.of(new FileProgress(pace.read(), pace.of(), minutes)));
  }

  /**
   * How far the reading has come.
   *
   * @param read number of files that are done
   * @param of number of files to be read, as far as known
   * @param minutesLeft minutes, rounded up; empty while there is no estimate
   */
  public record FileProgress(int read, int of, OptionalInt minutesLeft) {}
}
