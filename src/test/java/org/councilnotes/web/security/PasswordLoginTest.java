package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.councilnotes.access.account.CurrentAccounts;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and passwords, checked against the file of users. */
class PasswordLoginTest {

  private static final String ADDRESS = "192.0.2.7";

  @TempDir private Path folder;

  private final ConcurrencyLimit checks = new ConcurrencyLimit(1, Duration.ZERO);

  private PasswordLogin passwords() {
    CurrentAccounts accounts = new CurrentAccounts(GuardedSite.usersIn(folder), _ -> {});
    return new PasswordLogin(accounts, new LoginThrottle(Clock.systemUTC()), checks);
  }

  @Test
  void attemptThatABusyServerRefusesIsNotCounted() {
    PasswordLogin passwords = passwords();
    try (ConcurrencyLimit.Place _ = checks.enter()) {
      for (int i = 0; i < LoginThrottle.FREE_BY_NAME * 2; i++) {
        assertThatThrownBy(() -> passwords.check("rosa", GuardedSite.PASSWORD, ADDRESS))
            .isInstanceOf(Refusal.class);
      }
    }

    assertThat(passwords.check("rosa", GuardedSite.PASSWORD, ADDRESS))
        .isInstanceOf(PasswordLogin.Attempt.Right.class);
  }

  @Test
  void attemptThatHasToWaitTakesNoPlace() {
    PasswordLogin passwords = passwords();
    for (int i = 0; i < LoginThrottle.FREE_BY_NAME; i++) {
      assertThat(passwords.check("rosa", "wrong horse battery", ADDRESS))
          .isInstanceOf(PasswordLogin.Attempt.Wrong.class);
    }
    try (ConcurrencyLimit.Place _ = checks.enter()) {
      assertThat(passwords.check("rosa", GuardedSite.PASSWORD, ADDRESS))
          .isInstanceOf(PasswordLogin.Attempt.TooMany.class);
    }
  }
}
