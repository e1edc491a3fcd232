package org.councilnotes.engine;

import java.time.Duration;

/**
 * How long a link waits.
 *
 * @param read for the answer to a read, before another node is asked
 * @param write the same of a write
 * @param pauses between two looks at a node that was lost
 */
record Patience(Duration read, Duration write, Pauses pauses) {

  static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30)));

  /** For reads that nobody waits for: they have as long as writes. */
  Patience ofBackground() {
    return new Patience(write, write, pauses);
  }

  Duration of(Call.Kind kind) {
    return kind == Call.Kind.READ ? read : write;
  }

  /**
   * For what a node that is well does at once. A call that waits longer is a reason to look which
   * nodes are there, and that must be known before a read gives up.
   */
  Duration glance() {
    return read.dividedBy(3);
  }
}
