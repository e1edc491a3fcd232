package org.councilnotes.yaml;

import org.councilnotes.note.ReasonCode;

/** A vocabulary file cannot be used: says which file, which line (from 1) and why. */
public final class InvalidYamlException extends RuntimeException {

  private final String file;
  private final int line;
  private final String reason;

  public InvalidYamlException(String file, int line, String reason) {
    super(ReasonCode.FILE_LINE.format(file, line, reason));
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }
}
