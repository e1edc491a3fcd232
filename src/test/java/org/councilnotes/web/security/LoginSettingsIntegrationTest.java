package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.catalina.Session;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings with which the archive does not start, and how attempts and sessions end. */
class LoginSettingsIntegrationTest {

  @TempDir private Path folder;

  @Test
  void attemptsAreSlowedDown() {
    try (GuardedSite site = GuardedSite.open(folder)) {
      for (int i = 0; i < LoginThrottle.FREE_BY_NAME; i++) {
        assertThat(site.browser().logIn("rosa", "wrong horse battery").statusCode()).isEqualTo(401);
      }
      var refused = site.browser().logIn("rosa", GuardedSite.PASSWORD);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
      assertThat(site.browser().logIn("emil", GuardedSite.PASSWORD).statusCode()).isEqualTo(302);
    }
  }

  @Test
  void sessionEndsHoweverMuchItIsUsed() throws InterruptedException {
    Map<String, String> settings =
        Map.of("archive.session.absolute", "1s", "archive.session.idle", "1s");
    try (GuardedSite site = GuardedSite.open(folder, settings)) {
      FormVisitor browser = site.browser();
      browser.logIn("rosa", GuardedSite.PASSWORD);
      assertThat(browser.session()).isPresent();
      for (int i = 0; i < 200 && !browser.shownName().isEmpty(); i++) {
        Thread.sleep(50); // each look uses the session
      }

      assertThat(browser.shownName()).isEmpty();
    }
  }

  @Test
  void sessionThatNobodyUsesEnds() throws InterruptedException {
    try (GuardedSite site = GuardedSite.open(folder, Map.of("archive.session.idle", "1s"))) {
      FormVisitor browser = site.browser();
      browser.logIn("rosa", GuardedSite.PASSWORD);
      Session session = site.session(browser.session().orElseThrow());
      assertThat(session.getMaxInactiveInterval()).isEqualTo(1);
      for (int i = 0; i < 200 && session.isValid(); i++) {
        Thread.sleep(50); // to look at it does not use it
      }

      assertThat(session.isValid()).isFalse();
      assertThat(browser.shownName()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "idle, 0s, from 1s to 30d",
    "absolute, a day, no time such as",
    "absolute, 10m, longer than archive.session.absolute"
  })
  void timeThatCannotBeIsRefused(String setting, String value, String words) {
    assertThatThrownBy(() -> GuardedSite.open(folder, Map.of("archive.session." + setting, value)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("archive.session.")
        .hasMessageContaining(words);
  }

  @Test
  void fileInTheCorpusIsRefused() {
    Path inside = folder.resolve("corpus/users.yaml");
    assertThatThrownBy(
            () -> GuardedSite.open(folder, Map.of(AccountFile.SETTING, inside.toString())))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("must not lie in a corpus");
  }

  @Test
  void fileThatIsNotThereIsRefused() {
    Path none = folder.resolve("none.yaml");
    assertThatThrownBy(() -> GuardedSite.open(folder, Map.of(AccountFile.SETTING, none.toString())))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("./archive user add");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void fileThatOthersMayReadIsRefused() throws IOException {
    Path users = GuardedSite.usersIn(folder.resolve("other")).path();
    Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(
            () -> GuardedSite.open(folder, Map.of(AccountFile.SETTING, users.toString())))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void wallWithoutADoorIsRefused() {
    assertThatThrownBy(
            () ->
                GuardedSite.open(
                    folder, Map.of(AccountFile.SETTING, "", "archive.anonymous", "false")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("archive.anonymous");
  }
}
