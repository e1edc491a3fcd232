package org.councilnotes.store.coordination;

import java.util.Optional;

/**
 * Shares the reading of files among several processes, on any machines. The run that holds the
 * {@code WriteLock} offers files; others claim them one by one and return the results; only the run
 * writes to the archive. Each process reads from its own copy of the corpus.
 */
public interface SharedWork {

  /**
   * Starts to offer files, for the holder of the write lock only. Drops what an earlier run left.
   *
   * @param way identifies how the run reads and tags; only processes with the same pipeline can
   *     take part
   */
  FileOffering offer(String way);

  /** Joins the run that offers files now; empty where there is none. */
  Optional<RunMembership> join();
}
