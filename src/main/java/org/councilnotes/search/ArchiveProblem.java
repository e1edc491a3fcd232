package org.councilnotes.search;

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
}
