package org.councilnotes.meaning;

/**
 * The component of meaning cannot be used. The message is one line with cause and remedy. What
 * needs no vectors works all the same.
 */
public final class MeaningProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MeaningProblem(String message) {
    super(message);
  }

  public MeaningProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
