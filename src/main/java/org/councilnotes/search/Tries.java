package org.councilnotes.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How often a file was read with the content that it has.
 *
 * @param count 0 where it was never opened, or is no document
 * @param last when it was read last, to the second; {@link Instant#EPOCH} where it never was
 */
public record Tries(int count, Instant last) {

  /** Never read. */
  public static final Tries NONE = new Tries(0, Instant.EPOCH);

  /** After it was read once more. */
  public Tries next(Instant now) {
    return new Tries(count + 1, now.truncatedTo(ChronoUnit.SECONDS));
  }

  public boolean isNone() {
    return count == 0;
  }
}
