package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How attempts to log in are slowed down. */
class LoginThrottleTest {

  private Instant now = Instant.parse("2026-11-24T22:10:05Z");
  private final LoginThrottle throttle = new LoginThrottle(() -> now);

  private void wrong(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      assertThat(throttle.begin(name, address)).as("attempt %d", i).isEmpty();
    }
  }

  @Test
  void eachFurtherAttemptWaitsTwiceAsLong() {
    wrong(LoginThrottle.FREE_BY_NAME, "anna", "a");
    for (long seconds = 1; seconds < 500; seconds *= 2) {
      assertThat(throttle.begin("anna", "a")).contains(Duration.ofSeconds(seconds));
      now = now.plusSeconds(seconds);
      assertThat(throttle.begin("anna", "b" + seconds)).isEmpty();
    }
    for (int i = 0; i < 5; i++) {
      now = now.plus(LoginThrottle.LONGEST);
      assertThat(throttle.begin("anna", "c" + i)).isEmpty();
    }
    assertThat(throttle.begin("anna", "a")).contains(LoginThrottle.LONGEST);
  }

  @Test
  void namesAreCountedApartAndAddressesTogether() {
    for (int i = 0; i < LoginThrottle.FREE_BY_ADDRESS; i++) {
      wrong(1, "name" + i, "a");
    }
    assertThat(throttle.begin("another", "a")).isPresent();
    assertThat(throttle.begin("another", "b")).isEmpty();
  }

  @Test
  void rightAttemptForgetsTheNameOnly() {
    wrong(LoginThrottle.FREE_BY_NAME - 1, "anna", "a");
    wrong(1, "anna", "a");
    throttle.succeeded("anna", "a");
    wrong(LoginThrottle.FREE_BY_NAME, "anna", "a");
    assertThat(throttle.begin("anna", "a")).isPresent();
  }

  @Test
  void wrongAttemptsAreForgottenWithTime() {
    wrong(LoginThrottle.FREE_BY_NAME, "anna", "a");
    now = now.plus(Duration.ofMinutes(61));
    wrong(LoginThrottle.FREE_BY_NAME, "anna", "a");
  }
}
