package org.councilnotes.opensearch.client;

import java.time.Duration;
import java.util.function.Supplier;
import org.councilnotes.opensearch.client.OpenSearchProblem.Kind;

/**
 * How a run waits for an unavailable cluster: it repeats the call.
 *
 * @param giveUp longest time of repetition
 * @param pauses between attempts
 * @param notice is sent while waiting
 */
public record OutageRetry(Duration giveUp, RetryBackoff pauses, OutageNotice notice) {

  static final OutageRetry NONE =
      new OutageRetry(Duration.ZERO, BulkWriter.Limits.USUAL.pauses(), OutageNotice.NONE);

  /** Waits as long as {@link BulkWriter} does. */
  public static OutageRetry ofRun(OutageNotice notice) {
    return new OutageRetry(
        BulkWriter.Limits.USUAL.giveUp(), BulkWriter.Limits.USUAL.pauses(), notice);
  }

  /** Repeats a call until it succeeds. The call must be idempotent. */
  public <T> T answer(Supplier<T> asking) {
    long start = System.nanoTime();
    for (int failures = 1; ; failures++) {
      try {
        T answer = asking.get();
        notice.answered();
        return answer;
      } catch (OpenSearchProblem problem) {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (problem.kind() != Kind.UNREACHABLE || waited.compareTo(giveUp) >= 0) {
          throw problem;
        }
        notice.waiting(problem.getMessage(), waited);
      }
      pauses.pause(failures);
    }
  }
}
