package org.councilnotes.store;

import java.time.Duration;
import java.util.Optional;

/**
 * The archive as a whole cannot answer or be written to. The message is one line for people: why,
 * and what mends it.
 */
public abstract class ArchiveProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected ArchiveProblem(String message) {
    super(message);
  }

  protected ArchiveProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** When it is worth another try, where it passes by itself; empty where people must act. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
