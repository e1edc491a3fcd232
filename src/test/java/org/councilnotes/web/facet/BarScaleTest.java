package org.councilnotes.web.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarScaleTest {

  @Test
  void largestCountHasTheHighestBarAndNoCountIsTooLowToBeSeen() {
    BarScale scale = BarScale.of(40, List.of(0L, 1L, 500L, 1_000L));

    assertThat(scale.height(1_000)).isEqualTo(40);
    assertThat(scale.height(500)).isEqualTo(20);
    assertThat(scale.height(1)).isEqualTo(2);
    assertThat(scale.height(0)).isZero();
  }

  @Test
  void withoutCountsThereIsNoBar() {
    assertThat(BarScale.of(40, List.of()).height(0)).isZero();
  }
}
