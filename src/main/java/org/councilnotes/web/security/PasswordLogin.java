package org.councilnotes.web.security;

import java.time.Duration;
import java.util.Optional;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.CurrentAccounts;
import org.councilnotes.access.account.PasswordHash;
import org.councilnotes.web.ConcurrencyLimit;

/**
 * Checks names and passwords against the file of users. An answer takes as long, and says the same,
 * whether the name or the password is wrong.
 */
final class PasswordLogin {

  /** Checks at the same time: each takes a processor for a while. */
  private static final int AT_ONCE = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Longest key of a name that is remembered. */
  private static final int LONGEST_NAME = 64;

  private final CurrentAccounts accounts;
  private final LoginThrottle throttle;
  private final ConcurrencyLimit checks;

  /** What became of an attempt. */
  sealed interface Attempt {

    /** Name and password are right. */
    record Right(Account account) implements Attempt {}

    /** One of them is wrong. */
    record Wrong() implements Attempt {}

    /** Not looked at: there were too many. */
    record TooMany(Duration pause) implements Attempt {}
  }

  PasswordLogin(CurrentAccounts accounts, LoginThrottle throttle) {
    this(accounts, throttle, new ConcurrencyLimit(AT_ONCE, PATIENCE));
  }

  PasswordLogin(CurrentAccounts accounts, LoginThrottle throttle, ConcurrencyLimit checks) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.checks = checks;
  }

  /**
   * An attempt to log in.
   *
   * @param address of the one who asks
   */
  Attempt check(String name, String password, String address) {
    String key = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    ClientNetwork network = ClientNetwork.of(address);
    return throttle
        .waiting(key, network)
        .<Attempt>map(Attempt.TooMany::new)
        .orElseGet(() -> checks.run(() -> attempt(name, password, key, network)));
  }

  /** Counts only with a place to be looked at: a busy server is no wrong password. */
  private Attempt attempt(String name, String password, String key, ClientNetwork network) {
    Optional<Duration> wait = throttle.begin(key, network);
    if (wait.isPresent()) {
      return new Attempt.TooMany(wait.orElseThrow());
    }
    Optional<Account> account = accounts.get().named(name);
    if (PasswordHash.isRight(account, password)) {
      throttle.succeeded(key, network);
      return new Attempt.Right(account.orElseThrow());
    }
    return new Attempt.Wrong();
  }
}
