package org.councilnotes.web.security;

import java.io.Serial;
import java.util.List;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.TokenSecret;
import org.councilnotes.web.RequestUser;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A user of the file who has shown a password or a token. */
final class AccountAuthentication extends AbstractAuthenticationToken {

  @Serial private static final long serialVersionUID = 1L;

  private final String name;
  private final String passwordMark;

  AccountAuthentication(Account account) {
    super(List.of(RequestUser.authority(account.role())));
    this.name = account.name();
    this.passwordMark = mark(account);
    setAuthenticated(true);
  }

  /** Tells passwords apart, and gives none away. */
  private static String mark(Account account) {
    return new TokenSecret(account.passwordHash()).digest();
  }

  /** Whether the account still has the password that was shown. */
  boolean isOf(Account account) {
    return account.name().equals(name) && mark(account).equals(passwordMark);
  }

  @Override
  public Object getPrincipal() {
    return name;
  }

  /** Empty: what was shown is not kept. */
  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof AccountAuthentication that
        && that.passwordMark.equals(passwordMark);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
