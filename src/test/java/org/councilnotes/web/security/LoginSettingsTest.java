package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times of a session, without a server; {@link LoginSettingsIntegrationTest} starts one. */
class LoginSettingsTest {

  private static LoginSettings settings(String idle, String absolute) {
    Duration unused = LoginSettings.duration(LoginSettings.IDLE, idle);
    Duration longest = LoginSettings.duration(LoginSettings.ABSOLUTE, absolute);
    return new LoginSettings(Optional.empty(), false, true, unused, longest);
  }

  @ParameterizedTest
  @CsvSource({
    "0s, 12h, from 1s to 30d",
    "999ms, 12h, from 1s to 30d",
    "-5m, 12h, from 1s to 30d",
    "30m, 0s, from 1s to 30d",
    "30m, 31d, from 1s to 30d",
    "30m, 99999999999999d, from 1s to 30d",
    "30m, 9999999999999999999d, no time such as",
    "30m, 999999999999999999d, no time such as",
    "30m, a day, no time such as",
    "'', 12h, no time such as",
    "13h, 12h, longer than archive.session.absolute",
    "30m, 10m, longer than archive.session.absolute"
  })
  void timesThatCannotBeAreRefused(String idle, String absolute, String words) {
    assertThatThrownBy(() -> settings(idle, absolute))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("archive.session.")
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"1s, 1s", "30m, 12h", "12h, 12h", "30d, 30d"})
  void otherTimesAreTaken(String idle, String absolute) {
    assertThatCode(() -> settings(idle, absolute)).doesNotThrowAnyException();
  }
}
