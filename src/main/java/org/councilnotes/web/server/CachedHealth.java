package org.councilnotes.web.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Keeps a good result for some seconds, so that frequent checks cost nothing. A bad one is checked
 * again at each request. What is wrong is logged once, for the operator: answers do not say it.
 */
final class CachedHealth implements HealthIndicator {

  /** How long a good result is kept. */
  static final Duration KEPT = Duration.ofSeconds(5);

  /** Key of the detail that says what is wrong. */
  static final String PROBLEM = "problem";

  private static final Logger LOG = LoggerFactory.getLogger(CachedHealth.class);

  private final HealthIndicator checked;
  private final BooleanSupplier glance;
  private final LongSupplier nanoseconds;
  private @Nullable Health last;
  private long time;

  /**
   * A result that is not known yet.
   *
   * @param glance whether nothing is known to be wrong; asked each time, so it must be cheap
   * @param nanoseconds a clock that is never set, such as {@link System#nanoTime()}
   */
  CachedHealth(HealthIndicator checked, BooleanSupplier glance, LongSupplier nanoseconds) {
    this.checked = checked;
    this.glance = glance;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public synchronized Health health() {
    Health known = last;
    if (known != null && isUp(known) && isRecent() && glance.getAsBoolean()) {
      return known;
    }
    Health now = checked.health();
    logChange(known == null || isUp(known), now);
    last = now;
    time = nanoseconds.getAsLong();
    return now;
  }

  private boolean isRecent() {
    return nanoseconds.getAsLong() - time < KEPT.toNanos();
  }

  private static void logChange(boolean wasUp, Health now) {
    if (wasUp && !isUp(now)) {
      LOG.error("health: {}", now.getDetails().get(PROBLEM));
    } else if (!wasUp && isUp(now)) {
      LOG.warn("health: well again");
    }
  }

  private static boolean isUp(Health health) {
    return health.getStatus().equals(Status.UP);
  }
}
