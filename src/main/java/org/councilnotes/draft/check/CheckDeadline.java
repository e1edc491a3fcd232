package org.councilnotes.draft.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The instant after which no further sentence of a draft is looked at. Safe for use by many
 * threads.
 */
public final class CheckDeadline {

  /** A check that may take as long as it takes. */
  public static final CheckDeadline NONE =
      new CheckDeadline(Instant.MAX, InstantSource.fixed(Instant.EPOCH));

  private final Instant end;
  private final InstantSource clock;

  private CheckDeadline(Instant end, InstantSource clock) {
    this.end = end;
    this.clock = clock;
  }

  /** A check that begins now. */
  public static CheckDeadline in(Duration time, InstantSource clock) {
    return new CheckDeadline(clock.instant().plus(time), clock);
  }

  /**
   * Ends a check that takes too long.
   *
   * @throws CheckTimeout where the instant has come
   */
  void require() {
    if (!clock.instant().isBefore(end)) {
      throw new CheckTimeout();
    }
  }
}
