package org.councilnotes.store.coordination;

import java.util.Optional;

/**
 * A run of another process that this one reads for. Safe for use by several threads.
 *
 * <p>Every method throws {@code ArchiveProblem} on failure.
 */
public interface RunMembership {

  enum State {
    GOING,
    ENDED,
    /**
     * Its write lock expired and it is not known to have ended: it died, or another run has
     * started.
     */
    GONE
  }

  /** The pipeline of the run, as passed to {@link SharedWork#offer}. */
  String pipeline();

  State state();

  /** Claims a file to be read; empty where none is offered now. */
  Optional<FileClaim> claim();
}
