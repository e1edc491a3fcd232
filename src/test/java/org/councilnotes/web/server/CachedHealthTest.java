package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class CachedHealthTest {

  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger checks = new AtomicInteger();
  private Health next = Health.up().build();
  private boolean well = true;

  private final CachedHealth health =
      new CachedHealth(
          () -> {
            checks.incrementAndGet();
            return next;
          },
          () -> well,
          clock::get);

  @Test
  void goodResultIsKeptForSomeSeconds() {
    health.health();
    clock.addAndGet(CachedHealth.KEPT.toNanos() - 1);
    health.health();
    assertThat(checks).hasValue(1);

    clock.incrementAndGet();
    health.health();
    assertThat(checks).hasValue(2);
  }

  @Test
  void badResultIsNotKept() {
    next = Health.down().build();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    next = Health.up().build();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void whatIsKnownToBeWrongIsLookedAtAtOnce() {
    health.health();
    well = false;
    next = Health.down().build();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }
}
