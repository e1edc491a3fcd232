package org.councilnotes.extract;

import java.time.Duration;

/**
 * What reading one file may cost.
 *
 * @param time for one file; the process that exceeds it is killed
 * @param megabytes heap of each forked process
 * @param workers forked processes at once
 * @param characters of text in one file, more is refused: two thousand pages have six millions, and
 *     what becomes of them lies in the memory of the main process
 */
public record ExtractLimits(Duration time, int megabytes, int workers, int characters) {

  public static final ExtractLimits DEFAULT =
      new ExtractLimits(Duration.ofSeconds(60), 768, 2, 10_000_000);

  public ExtractLimits withWorkers(int count) {
    return new ExtractLimits(time, megabytes, count, characters);
  }

  public ExtractLimits withTime(Duration limit) {
    return new ExtractLimits(limit, megabytes, workers, characters);
  }
}
