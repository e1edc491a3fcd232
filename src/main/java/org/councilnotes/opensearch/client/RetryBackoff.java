package org.councilnotes.opensearch.client;

import java.time.Duration;

/** Exponential backoff: pauses that double from the first to the longest. */
public record RetryBackoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 30;

  /** The pause after so many failures, at least 1. */
  Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** Sleeps for the pause after so many failures. */
  void pause(int failures) {
    try {
      Thread.sleep(after(failures));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw OpenSearchProblem.interrupted();
    }
  }
}
