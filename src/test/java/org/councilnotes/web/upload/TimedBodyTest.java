package org.councilnotes.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.web.Refusal;
import org.junit.jupiter.api.Test;

class TimedBodyTest {

  @Test
  void allOfItHasToComeInTimeAndNothingIsReadAfterwards() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    InstantSource clock = now::get;
    ByteArrayInputStream sent = new ByteArrayInputStream(new byte[8]);
    try (TimedBody body = new TimedBody(sent, Duration.ofMinutes(1), clock)) {
      assertThat(body.read(new byte[4])).isEqualTo(4);
      now.set(Instant.EPOCH.plusSeconds(61));
      assertThatThrownBy(body::read).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> body.read(new byte[4])).isInstanceOf(IOException.class);
      assertThat(sent.available()).isEqualTo(4);
    }
  }
}
