package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file ends with its result, or for its processor time, and never for both. */
@Timeout(60)
class CpuLimitMonitorTest {

  private final AtomicReference<Duration> used = new AtomicReference<>(Duration.ZERO);
  private final CpuLimitMonitor monitor =
      new CpuLimitMonitor(Duration.ofSeconds(2), used::get, () -> Duration.ZERO);

  @Test
  void fileBelowTheLimitEnds() {
    monitor.begin();
    used.set(Duration.ofSeconds(1));
    assertThat(monitor.isExceeded()).isFalse();
    monitor.end();
    assertThat(monitor.isExceeded()).isFalse();
  }

  @Test
  void fileThatExceededTheLimitSendsNoResult() throws InterruptedException {
    monitor.begin();
    used.set(Duration.ofSeconds(3));
    assertThat(monitor.isExceeded()).isTrue();
    Thread parser = Thread.ofPlatform().daemon().start(monitor::end);
    parser.interrupt();
    while (parser.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    parser.join(Duration.ofMillis(100));
    assertThat(parser.isAlive()).isTrue();
  }

  @Test
  void timeBetweenFilesDoesNotCount() {
    monitor.begin();
    monitor.end();
    used.set(Duration.ofSeconds(3));
    assertThat(monitor.isExceeded()).isFalse();
    monitor.begin();
    assertThat(monitor.isExceeded()).isFalse();
  }
}
