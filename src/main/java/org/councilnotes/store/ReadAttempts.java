package org.councilnotes.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How often a file was read with its present content.
 *
 * @param count 0 where it was never opened, or is not a document
 * @param last time of the last attempt, to the second; {@link Instant#EPOCH} where there was none
 */
public record ReadAttempts(int count, Instant last) {

  /** Never read. */
  public static final ReadAttempts NONE = new ReadAttempts(0, Instant.EPOCH);

  /** After it was read once more. */
  public ReadAttempts afterAttempt(Instant now) {
    return new ReadAttempts(count + 1, now.truncatedTo(ChronoUnit.SECONDS));
  }

  public boolean isNone() {
    return count == 0;
  }
}
