package org.councilnotes.cli;

/** Exit codes of commands, and their description in the help. */
final class ExitCodes {

  static final int FAILURES = 1;
  static final int CANNOT_RUN = 3;

  static final String HEADING = "Exit codes:%n";
  static final String DONE = "0:done";
  static final String NO_NOTE = "1:a file cannot be read, or a note is not in the archive";
  static final String USAGE = "2:bad usage";
  static final String NOT_RUN = "3:cannot run, such as without an index; the message says why";

  private ExitCodes() {}
}
