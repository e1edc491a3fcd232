package org.councilnotes.cli;

/** What keeps a command from running, said in one line for the person at the terminal. */
final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotRun(String reason, Throwable cause) {
    super(reason, cause);
  }
}
