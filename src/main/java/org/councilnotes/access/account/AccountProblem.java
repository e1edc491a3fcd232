package org.councilnotes.access.account;

import java.io.Serial;
import java.util.Objects;

/** The file of users cannot be used, or not be changed in this way; the message says why. */
public final class AccountProblem extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public AccountProblem(String message) {
    super(message);
  }

  AccountProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is wrong, for whoever keeps the file. */
  public String text() {
    return Objects.toString(getMessage(), "");
  }
}
