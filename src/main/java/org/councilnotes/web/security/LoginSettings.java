package org.councilnotes.web.security;

import java.time.Duration;
import java.util.Optional;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.web.WebServer.InvalidSetting;

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
    if (idle.toSeconds() < 1) {
      throw new InvalidSetting(IDLE, "at least a second");
    }
  }

  /** Whether anybody can log in. */
  boolean isLoginOffered() {
    return users.isPresent() || elsewhere;
  }
}
