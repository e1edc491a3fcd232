package org.councilnotes.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTimesTest {

  private final StageTimes times = new StageTimes();

  @Test
  void everyStageIsThereInItsOrder() {
    assertThat(times.all(Duration.ZERO, Duration.ZERO))
        .extracting(StageCost::stage)
        .containsExactly(Stage.values());
  }

  @Test
  void workWithinAnotherStageCountsForTheInnerOneAlone() {
    times.measure(Stage.LINEAGE, () -> times.measure(Stage.COMMITS, () -> spin(200)));

    assertThat(wall(Stage.COMMITS)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(wall(Stage.LINEAGE)).isLessThan(wall(Stage.COMMITS));
  }

  @Test
  void workThatFailsCounts() {
    try {
      times.measure(
          Stage.TAGGING,
          () -> {
            spin(20);
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException expected) {
      assertThat(wall(Stage.TAGGING)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }
  }

  @Test
  void readersCountAsReadingAndTheRestOfTheProcessAsOther() {
    List<StageCost> all = times.all(Duration.ofSeconds(3), Duration.ofSeconds(5));

    assertThat(all)
        .contains(
            new StageCost(Stage.READING, Duration.ZERO, Duration.ofSeconds(3)),
            new StageCost(Stage.OTHER, Duration.ZERO, Duration.ofSeconds(5)));
  }

  @Test
  void nextRunBeginsWithNothing() {
    times.measure(Stage.INDEX, () -> spin(5));
    times.clear();

    assertThat(wall(Stage.INDEX)).isZero();
  }

  private Duration wall(Stage stage) {
    return times.all(Duration.ZERO, Duration.ZERO).stream()
        .filter(cost -> cost.stage() == stage)
        .map(StageCost::wall)
        .findFirst()
        .orElseThrow();
  }

  private static void spin(int millis) {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
