package org.councilnotes.extract.annotation;

import org.councilnotes.note.ReasonCode;

/**
 * A file cannot be annotated. The name of the reason is in the message: it reaches the main process
 * in the stack trace of the forked process.
 */
public final class WordFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WordFileException(ReasonCode code) {
    super(code.name());
  }

  WordFileException(ReasonCode code, Exception cause) {
    super(code.name(), cause);
  }
}
