package org.councilnotes.store;

import java.time.Duration;
import java.util.Optional;

/**
 * The archive as a whole cannot answer or be written to. The message is one line with cause and
 * remedy.
 */
public abstract class ArchiveProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected ArchiveProblem(String message) {
    super(message);
  }

  protected ArchiveProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** Time until a retry makes sense, for a temporary problem; empty where people must act. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
