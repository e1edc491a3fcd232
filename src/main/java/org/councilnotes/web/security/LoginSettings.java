package org.councilnotes.web.security;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.boot.convert.DurationStyle;

/**
 * How people log in.
 *
 * @param users the file of users; empty where there is none
 * @param elsewhere whether others log people in: an issuer, or a proxy
 * @param anonymous whether public notes are read without logging in
 * @param idle time without a request after which a session ends
 * @param absolute time after log-in after which a session ends
 */
record LoginSettings(
    Optional<AccountFile> users,
    boolean elsewhere,
    boolean anonymous,
    Duration idle,
    Duration absolute) {

  static final String ANONYMOUS = "archive.anonymous";
  static final String IDLE = "archive.session.idle";
  static final String ABSOLUTE = "archive.session.absolute";

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Source: NIST SP 800-63B, 2.1.3 (log-in anew every 30 days at least). */
  private static final Duration LONGEST = Duration.ofDays(30);

  LoginSettings {
    if (!anonymous && users.isEmpty() && !elsewhere) {
      throw new InvalidSetting(
          ANONYMOUS, "false wants a way to log in, such as " + AccountFile.SETTING);
    }
    if (users.filter(file -> !file.exists()).isPresent()) {
      throw new InvalidSetting(
          AccountFile.SETTING,
          "there is no file %s; ./archive user add NAME --role operator makes it"
              .formatted(users.orElseThrow().path()));
    }
    requireUsable(IDLE, idle);
    requireUsable(ABSOLUTE, absolute);
    if (idle.compareTo(absolute) > 0) {
      throw new InvalidSetting(
          IDLE,
          "longer than %s, which ends a session anyway: %s, %s"
              .formatted(ABSOLUTE, text(idle), text(absolute)));
    }
  }

  private static void requireUsable(String setting, Duration time) {
    if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
      throw new InvalidSetting(
          setting, "from 1s to %dd, not %s".formatted(LONGEST.toDays(), text(time)));
    }
  }

  private static String text(Duration time) {
    return DurationStyle.SIMPLE.print(time, ChronoUnit.SECONDS);
  }

  /**
   * A time as settings have it.
   *
   * @param text such as 30m or PT30M
   */
  static Duration duration(String setting, String text) {
    try {
      return DurationStyle.detectAndParse(text.strip());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new InvalidSetting(setting, "no time such as 45s, 30m, 12h or 2d: " + text);
    }
  }

  /** Whether anybody can log in. */
  boolean isLoginOffered() {
    return users.isPresent() || elsewhere;
  }
}
