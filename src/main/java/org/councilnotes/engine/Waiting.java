package org.councilnotes.engine;

import java.time.Duration;
import java.util.function.Supplier;
import org.councilnotes.engine.EngineProblem.Kind;

/**
 * How a run waits for a cluster that is away: it asks again. People are told at once instead.
 *
 * @param giveUp after which time
 * @param pauses before it asks again
 */
record Waiting(Duration giveUp, Pauses pauses) {

  static final Waiting NONE = new Waiting(Duration.ZERO, BulkLimits.USUAL.pauses());

  /** As long as {@link Bulk} does. */
  static final Waiting OF_A_RUN = new Waiting(BulkLimits.USUAL.giveUp(), BulkLimits.USUAL.pauses());

  Answer answer(Supplier<Answer> asking) {
    long start = System.nanoTime();
    for (int failures = 1; ; failures++) {
      try {
        return asking.get();
      } catch (EngineProblem problem) {
        boolean mayPass = problem.kind() == Kind.UNREACHABLE;
        if (!mayPass || System.nanoTime() - start >= giveUp.toNanos()) {
          throw problem;
        }
      }
      pauses.pause(failures);
    }
  }
}
