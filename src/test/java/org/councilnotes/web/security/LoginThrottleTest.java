package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How attempts to log in are slowed down. */
class LoginThrottleTest {

  private static final ClientNetwork OFFICE = ClientNetwork.of("192.0.2.7");
  private static final ClientNetwork ELSEWHERE = ClientNetwork.of("198.51.100.7");

  private Instant now = Instant.parse("2026-11-24T22:10:05Z");
  private final LoginThrottle throttle = new LoginThrottle(() -> now);

  private void wrong(int times, String name, ClientNetwork network) {
    for (int i = 0; i < times; i++) {
      assertThat(throttle.begin(name, network)).as("attempt %d", i).isEmpty();
    }
  }

  /** One of many networks. */
  private static ClientNetwork network(int number) {
    return ClientNetwork.of("10.%d.%d.1".formatted(number / 256, number % 256));
  }

  /** Wrong attempts, each from a network of its own. */
  private void wrongFromEverywhere(int times, String name) {
    for (int i = 0; i < times; i++) {
      wrong(1, name, network(i));
    }
  }

  @Test
  void eachFurtherAttemptWaitsTwiceAsLong() {
    wrong(LoginThrottle.FREE_BY_NAME, "anna", OFFICE);
    for (long seconds = 1; seconds < 500; seconds *= 2) {
      assertThat(throttle.begin("anna", OFFICE)).contains(Duration.ofSeconds(seconds));
      now = now.plusSeconds(seconds);
      assertThat(throttle.begin("anna", OFFICE)).isEmpty();
    }
    for (int i = 0; i < 5; i++) {
      now = now.plus(LoginThrottle.LONGEST);
      assertThat(throttle.begin("anna", OFFICE)).isEmpty();
    }
    assertThat(throttle.begin("anna", OFFICE)).contains(LoginThrottle.LONGEST);
  }

  @Test
  void whoGuessesElsewhereMakesNobodyWait() {
    wrong(LoginThrottle.FREE_BY_NAME, "anna", ELSEWHERE);
    assertThat(throttle.begin("anna", ELSEWHERE)).isPresent();

    assertThat(throttle.begin("anna", OFFICE)).isEmpty();
  }

  @Test
  void attemptsOfANetworkAreCountedWhateverTheName() {
    for (int i = 0; i < LoginThrottle.FREE_BY_NETWORK; i++) {
      wrong(1, "name" + i, ELSEWHERE);
    }
    assertThat(throttle.begin("another", ClientNetwork.of("198.51.100.200"))).isPresent();
    assertThat(throttle.begin("another", OFFICE)).isEmpty();
    for (int i = 0; i < 10; i++) {
      now = now.plus(LoginThrottle.LONGEST_OF_NETWORK);
      wrong(1, "further" + i, ELSEWHERE);
    }
    assertThat(throttle.begin("another", ELSEWHERE)).contains(LoginThrottle.LONGEST_OF_NETWORK);
  }

  @Test
  void fewGuessesAreMadeHoweverManyNetworksTakePart() {
    wrongFromEverywhere(LoginThrottle.FREE_EVERYWHERE, "anna");
    int made = 0;
    Instant end = now.plus(Duration.ofHours(1));
    for (int i = LoginThrottle.FREE_EVERYWHERE; now.isBefore(end); i++) {
      made += throttle.begin("anna", network(i)).isEmpty() ? 1 : 0;
      now = now.plusMillis(100);
    }

    assertThat(made).isBetween(700, 720);
    assertThat(throttle.begin("bert", network(0))).isEmpty();
  }

  @Test
  void ownerIsNotLockedOutWhereTheNameHasLoggedInBefore() {
    wrong(1, "anna", OFFICE);
    throttle.succeeded("anna", OFFICE);
    wrongFromEverywhere(LoginThrottle.FREE_EVERYWHERE, "anna");
    assertThat(throttle.begin("anna", ELSEWHERE)).contains(LoginThrottle.EVERYWHERE);

    for (int day = 0; day < 3; day++) {
      assertThat(throttle.begin("anna", OFFICE)).isEmpty();
      throttle.succeeded("anna", OFFICE);
      now = now.plus(LoginThrottle.EVERYWHERE);
      wrong(1, "anna", ELSEWHERE);
    }
  }

  @Test
  void ownerElsewhereWaitsALittleOnly() {
    wrongFromEverywhere(LoginThrottle.FREE_EVERYWHERE, "anna");
    assertThat(throttle.waiting("anna", OFFICE)).contains(LoginThrottle.EVERYWHERE);
    now = now.plus(LoginThrottle.EVERYWHERE);

    assertThat(throttle.begin("anna", OFFICE)).isEmpty();
  }

  @Test
  void guessesFromANetworkAreCountedWhereTheNameHasLoggedInToo() {
    throttle.succeeded("anna", OFFICE);
    wrong(LoginThrottle.FREE_BY_NAME, "anna", OFFICE);

    assertThat(throttle.begin("anna", OFFICE)).isPresent();
  }

  @Test
  void rightAttemptForgetsTheNameOnly() {
    wrong(LoginThrottle.FREE_BY_NAME, "anna", OFFICE);
    throttle.succeeded("anna", OFFICE);
    wrong(LoginThrottle.FREE_BY_NAME, "anna", OFFICE);
    assertThat(throttle.begin("anna", OFFICE)).isPresent();
  }

  @Test
  void wrongAttemptsAreForgottenWithTime() {
    wrong(LoginThrottle.FREE_BY_NAME, "anna", OFFICE);
    now = now.plus(Duration.ofMinutes(61));
    wrong(LoginThrottle.FREE_BY_NAME, "anna", OFFICE);
  }

  @Test
  void askingHowLongToWaitCountsNothing() {
    for (int i = 0; i < LoginThrottle.FREE_BY_NAME * 2; i++) {
      assertThat(throttle.waiting("anna", OFFICE)).isEmpty();
    }
  }

  @Test
  void networksAreToldFromAddresses() {
    assertThat(ClientNetwork.of("192.0.2.200")).isEqualTo(OFFICE).isNotEqualTo(ELSEWHERE);
    assertThat(ClientNetwork.of("2001:db8:1:2:3::4"))
        .isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::"))
        .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::4"));
    assertThat(ClientNetwork.of("::ffff:192.0.2.9")).isEqualTo(OFFICE);
    assertThat(ClientNetwork.of("unknown")).isEqualTo(new ClientNetwork("unknown"));
  }
}
