package org.councilnotes.store.coordination;

/**
 * The right of this process to read one file for the run of another process, until it is closed or
 * this process ends.
 */
public interface FileClaim extends AutoCloseable {

  ReadTask file();

  /**
   * Returns a result to the run. Throws {@code ArchiveProblem} where it cannot be sent; after a
   * temporary problem it can be sent again.
   *
   * @return whether the run accepts it; false where the run has ended, or where it took the file
   *     back because it did not hear of this process for too long
   */
  boolean give(ReadResult read);

  /** Hands the file back where nothing was given: the run reads it itself. */
  @Override
  void close();
}
