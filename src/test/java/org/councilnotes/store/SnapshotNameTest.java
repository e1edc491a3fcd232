package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SnapshotNameTest {

  private static final Instant LAST = Instant.parse("2019-06-26T10:15:00.042Z");

  @Test
  void nameIsATimeAndNothingElse() {
    assertThat(SnapshotName.of(LAST)).isEqualTo("20190626T101500Z-042");
    assertThat(SnapshotName.timeOf("20190626T101500Z-042"))
        .contains(Instant.parse("2019-06-26T10:15:00Z"));
    assertThat(SnapshotName.timeOf("empty")).isEmpty();
  }

  /** Earlier versions of the program ended names with the number of the commit. */
  @Test
  void timeIsToldOfOlderNames() {
    assertThat(SnapshotName.timeOf("20190626T101500Z-3"))
        .contains(Instant.parse("2019-06-26T10:15:00Z"));
  }

  @Test
  void timesGoOnWhateverTheClockSays() {
    assertThat(SnapshotName.time(LAST.plusNanos(1_900_000), LAST)).isEqualTo(LAST.plusMillis(1));
    assertThat(SnapshotName.time(LAST.plusNanos(900_000), LAST)).isEqualTo(LAST.plusMillis(1));
    assertThat(SnapshotName.time(LAST.minusSeconds(60), LAST)).isEqualTo(LAST.plusMillis(1));
  }
}
