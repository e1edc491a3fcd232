package org.councilnotes.store.coordination;

import java.util.Optional;
import org.councilnotes.store.ArchiveHome;

/**
 * How several processes, on any machines, read files for one run: the run that has the {@code
 * WriteLock} offers files, others claim one after the other and give back what they read, and the
 * run alone puts it into the archive. Each process reads from a corpus of its own with the same
 * files.
 *
 * @see ArchiveHome#sharedWork()
 */
public interface SharedWork {

  /**
   * Begins to offer files; only who has the turn may. What a run before left is forgotten.
   *
   * @param way how the run reads and tags; others must do the same to take part
   */
  FileOffering offer(String way);

  /** The run that offers files now; empty where none does. */
  Optional<RunMembership> join();
}
