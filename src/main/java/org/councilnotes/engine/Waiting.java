package org.councilnotes.engine;

import java.time.Duration;
import java.util.function.Supplier;
import org.councilnotes.engine.EngineProblem.Kind;

/**
 * How a run waits for a cluster that is away: it asks again. People are told at once instead.
 *
 * @param giveUp after which time
 * @param pauses before it asks again
 * @param notice says what is waited for
 */
record Waiting(Duration giveUp, Pauses pauses, Notice notice) {

  static final Waiting NONE = new Waiting(Duration.ZERO, BulkLimits.USUAL.pauses(), Notice.NONE);

  /** As long as {@link Bulk} does. */
  static Waiting ofRun(Notice notice) {
    return new Waiting(BulkLimits.USUAL.giveUp(), BulkLimits.USUAL.pauses(), notice);
  }

  /** What is asked may be asked for several times. */
  <T> T answer(Supplier<T> asking) {
    long start = System.nanoTime();
    for (int failures = 1; ; failures++) {
      try {
        T answer = asking.get();
        notice.answered();
        return answer;
      } catch (EngineProblem problem) {
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
