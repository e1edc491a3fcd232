package org.councilnotes.store.coordination;

import java.util.Optional;

/**
 * A run of another process that this one reads for. Safe for use by several threads.
 *
 * <p>Every method throws {@code ArchiveProblem} where it cannot be done.
 */
public interface RunMembership {

  /** What became of the run. */
  enum State {
    GOING,
    ENDED,
    /**
     * Its write lock expired and it is not known to have ended: it died, or another run has
     * started.
     */
    GONE
  }

  /** How it reads and tags, as {@link SharedWork#offer} was told. */
  String way();

  State state();

  /** A file to be read; empty where there is none at present. */
  Optional<FileClaim> claim();
}
