package org.councilnotes.fetch;

import java.time.Duration;

/**
 * What an answer may cost.
 *
 * @param connect time to get a connection
 * @param answer time for the whole answer, from the request to its last byte
 * @param bytes size of a document
 */
record Limits(Duration connect, Duration answer, int bytes) {

  /** Long notes with pictures have some 20 MB. */
  static final Limits USUAL =
      new Limits(Duration.ofSeconds(10), Duration.ofMinutes(5), 100_000_000);
}
