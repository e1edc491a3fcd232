package org.councilnotes.store.coordination;

import org.councilnotes.store.ArchiveProblem;

/**
 * The right of this process to read one file for the run of another process, until it is closed or
 * this process ends.
 */
public interface FileClaim extends AutoCloseable {

  ReadTask file();

  /**
   * Gives what was read to the run.
   *
   * @return whether the run wants it; not where it has ended, or gave the file to another because
   *     it did not hear of this process for too long
   * @throws ArchiveProblem where it cannot be given; where that may pass by itself, it can be given
   *     again
   */
  boolean give(ReadResult read);

  /** Hands the file back where nothing was given: the run reads it itself. */
  @Override
  void close();
}
