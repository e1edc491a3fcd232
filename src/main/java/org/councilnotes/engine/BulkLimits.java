package org.councilnotes.engine;

import java.time.Duration;

/**
 * How much is written at once.
 *
 * @param operations in a request, at most
 * @param length of a request in characters, about; one operation may be longer
 * @param inFlight requests at the same time
 * @param giveUp after which time without any progress
 * @param pauses before what was not taken is sent again
 */
record BulkLimits(int operations, int length, int inFlight, Duration giveUp, Pauses pauses) {

  static final BulkLimits USUAL =
      new BulkLimits(
          1000,
          5_000_000,
          2,
          Duration.ofMinutes(5),
          new Pauses(Duration.ofMillis(100), Duration.ofSeconds(5)));
}
