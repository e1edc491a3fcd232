package org.councilnotes.extract;

import java.time.Duration;

/**
 * Limits of reading one file: time, memory, parallel processes and length of text.
 *
 * @param time processor time for one file, or one page of OCR, of the process that reads it and of
 *     those that it starts; a process that exceeds it is killed
 * @param megabytes maximum heap of each forked process
 * @param workers number of forked processes at once
 * @param characters maximum length of a file's text; a longer text is refused. A file of 2,000
 *     pages has about six million characters, and the main process holds what is made of them in
 *     memory
 */
public record ExtractLimits(Duration time, int megabytes, int workers, int characters) {

  public static final ExtractLimits DEFAULT =
      new ExtractLimits(Duration.ofSeconds(60), 768, 2, 10_000_000);

  /** On the clock a file may take so many times as long: other processes may use the processor. */
  private static final int TIMES_ON_THE_CLOCK = 5;

  /** The limit of time on the clock, which ends what waits without using the processor. */
  public Duration timeOnTheClock() {
    return time.multipliedBy(TIMES_ON_THE_CLOCK);
  }

  public ExtractLimits withWorkers(int count) {
    return new ExtractLimits(time, megabytes, count, characters);
  }

  public ExtractLimits withTime(Duration limit) {
    return new ExtractLimits(limit, megabytes, workers, characters);
  }
}
