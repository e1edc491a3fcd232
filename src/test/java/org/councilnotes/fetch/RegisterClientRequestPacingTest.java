package org.councilnotes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterClientRequestPacingTest {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2019-06-26T12:00:00Z"), ZoneOffset.UTC);

  private final RegisterClient.RequestPacing turns = new RegisterClient.RequestPacing(NOON, PAUSE);

  @Test
  void firstRequestNeedNotWait() {
    assertThat(turns.remainingWait()).isZero();
  }

  @Test
  void nextRequestFollowsAfterAPause() {
    turns.recordAnswer();
    assertThat(turns.remainingWait()).isEqualTo(PAUSE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                           | 120
          0                             | 4
          Wed, 26 Jun 2019 12:01:00 GMT | 60
          Wed, 26 Jun 2019 11:59:00 GMT | 4
          soon                          | 4
          99999999999999999999          | 4
          -1                            | 4
          """)
  void busyRegisterGetsTheRestItAsksForAndSomeInAnyCase(String retryAfter, int seconds) {
    turns.recordBusy(Optional.of(retryAfter), Duration.ofSeconds(4));
    assertThat(turns.remainingWait()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void pauseDoesNotShortenARest() {
    turns.recordBusy(Optional.empty(), Duration.ofSeconds(4));
    turns.recordAnswer();
    assertThat(turns.remainingWait()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void restGrowsWithEachAttempt() {
    RegisterClient.RequestPolicy requestPolicy = RegisterClient.RequestPolicy.of("archive/1");
    assertThat(requestPolicy.afterFailed(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(requestPolicy.afterFailed(3)).isEqualTo(Duration.ofSeconds(8));
  }
}
