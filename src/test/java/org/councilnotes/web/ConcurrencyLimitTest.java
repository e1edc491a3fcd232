package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.councilnotes.web.ConcurrencyLimit.Place;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

  private final ConcurrencyLimit limit = new ConcurrencyLimit(2, Duration.ZERO);

  @Test
  void placesInUseAndRefusedCallersAreCounted() {
    try (Place _ = limit.enter();
        Place _ = limit.enter()) {
      assertThat(limit.taken()).isEqualTo(2);
      assertThatThrownBy(limit::enter).isInstanceOf(Refusal.class);
    }

    assertThat(limit.most()).isEqualTo(2);
    assertThat(limit.taken()).isZero();
    assertThat(limit.refused()).isEqualTo(1);
  }
}
