package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SnapshotNameTest {

  private static final Instant LAST = Instant.parse("2019-06-26T10:15:00Z");

  @Test
  void nameHasTheTimeAndTheNumberOfTheCommit() {
    assertThat(SnapshotName.of(3, LAST)).isEqualTo("20190626T101500Z-3");
    assertThat(SnapshotName.of(0, Instant.EPOCH)).isEqualTo("empty");
  }

  @Test
  void timesNeverGoBackWhateverTheClockSays() {
    assertThat(SnapshotName.time(LAST.plusMillis(1_900), LAST)).isEqualTo(LAST.plusSeconds(1));
    assertThat(SnapshotName.time(LAST.minusSeconds(60), LAST)).isEqualTo(LAST);
  }
}
