package org.councilnotes.access.saved;

import java.io.Serial;

/** The searches of a user cannot be read or kept. */
public final class SavedSearchProblem extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  SavedSearchProblem(String message, Exception cause) {
    super(message, cause);
  }
}
