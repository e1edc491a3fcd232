package org.councilnotes.yaml;

import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/** A vocabulary file cannot be used: says which file, which line (from 1) and why. */
public final class InvalidYamlException extends RuntimeException implements Reason.ReasonedProblem {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final transient Reason reason;

  public InvalidYamlException(String file, int line, Reason reason) {
    super(whole(file, line, reason).english());
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  public int line() {
    return line;
  }

  /** What is wrong, without the place. */
  public Reason reason() {
    return reason;
  }

  @Override
  public Reason explanation() {
    return whole(file, line, reason);
  }

  private static Reason whole(String file, int line, Reason reason) {
    return ReasonCode.FILE_LINE.of(file, line, reason);
  }
}
