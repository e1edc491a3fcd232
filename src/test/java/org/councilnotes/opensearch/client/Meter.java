package org.councilnotes.opensearch.client;

import java.time.Duration;
import java.util.function.Supplier;

/** What one thread meets that tries each read once more where it fails. */
public final class Meter {

  /** Whatever waits longer may have waited for a node that hangs. */
  private static final Duration SLOW = Duration.ofMillis(2_500);

  /**
   * What was met so far.
   *
   * @param failed once, not twice
   */
  public record Met(int reads, int failed, int slow, Duration longest) {
    static final Met NOTHING = new Met(0, 0, 0, Duration.ZERO);
  }

  private Met met = Met.NOTHING;

  /** Reads; what fails twice is thrown. */
  public <T> T tried(Supplier<T> read) {
    long start = System.nanoTime();
    try {
      T result = read.get();
      count(start, 0);
      return result;
    } catch (OpenSearchProblem problem) {
      if (problem.retryAfter().isEmpty()) {
        throw problem;
      }
      count(start, 1);
      System.out.println("a read failed: " + problem.getMessage());
    }
    long again = System.nanoTime();
    T result = read.get();
    count(again, 0);
    return result;
  }

  private synchronized void count(long start, int failed) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    met =
        new Met(
            met.reads() + 1,
            met.failed() + failed,
            met.slow() + (took.compareTo(SLOW) > 0 ? 1 : 0),
            took.compareTo(met.longest()) > 0 ? took : met.longest());
  }

  /** What was met since this was asked the last time. */
  public synchronized Met met() {
    Met all = met;
    met = Met.NOTHING;
    return all;
  }
}
