package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.store.ArchiveProblem;
import org.junit.jupiter.api.Test;

class ArchiveRetryTest {

  private final List<MaintenanceEvent> events = new ArrayList<>();
  private final ArchiveRetry archiveRetry = new ArchiveRetry(events::add);

  private static final class Away extends ArchiveProblem {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Duration> retry;

    Away(Optional<Duration> retry) {
      super("it is away");
      this.retry = retry;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return retry;
    }
  }

  @Test
  void whatPassesIsWaitedForAndSaidOnce() throws InterruptedException {
    List<Integer> tries = new ArrayList<>();
    archiveRetry.run(
        () -> {
          tries.add(tries.size());
          if (tries.size() < 4) {
            throw new Away(Optional.of(Duration.ofMillis(1)));
          }
        });
    assertThat(tries).hasSize(4);
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            MaintenanceEvent.ArchiveUnreachable.class,
            event -> assertThat(event.problem()).hasMessage("it is away"));
  }

  @Test
  void whatPeopleMustMendIsNotWaitedFor() {
    List<Integer> tries = new ArrayList<>();
    assertThatThrownBy(
            () ->
                archiveRetry.run(
                    () -> {
                      tries.add(tries.size());
                      throw new Away(Optional.empty());
                    }))
        .isInstanceOf(Away.class);
    assertThat(tries).hasSize(1);
    assertThat(events).isEmpty();
  }

  @Test
  void whoWaitsCanBeStopped() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                archiveRetry.run(
                    () -> {
                      throw new Away(Optional.of(Duration.ofDays(1)));
                    }))
        .isInstanceOf(InterruptedException.class);
  }
}
