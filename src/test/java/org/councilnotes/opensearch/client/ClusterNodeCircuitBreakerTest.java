package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterNodeCircuitBreakerTest {

  private final ClusterNode.CircuitBreaker breaker = new ClusterNode.CircuitBreaker();

  @Test
  void lostNodeIsLeftOutAtOnce() {
    assertThat(breaker.trip()).isTrue();

    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.trip()).as("opened by this").isFalse();
  }

  @Test
  void failuresInARowOpenIt() {
    assertThat(breaker.recordFailure()).isFalse();
    assertThat(breaker.recordFailure()).isFalse();
    assertThat(breaker.recordFailure()).isTrue();

    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void callThatIsDoneForgivesFailures() {
    IntStream.range(0, 10)
        .forEach(
            call -> {
              breaker.recordFailure();
              breaker.recordSuccess();
            });

    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void callThatWasUnderWayDoesNotCloseIt() {
    breaker.trip();
    breaker.recordSuccess();
    assertThat(breaker.isOpen()).isTrue();

    breaker.close();
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    RetryBackoff pauses = new RetryBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    assertThat(IntStream.of(1, 2, 3, 5, 6, 7, 1000).mapToLong(i -> pauses.after(i).toSeconds()))
        .containsExactly(1L, 2L, 4L, 16L, 30L, 30L, 30L);
  }
}
