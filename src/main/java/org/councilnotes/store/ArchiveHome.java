package org.councilnotes.store;

import java.util.Optional;
import org.councilnotes.store.coordination.SharedWork;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * Where one world of the archive lies, and how a rebuilt one takes its place: the contract that
 * embedded Lucene and the engine share, beside {@link ArchiveReader} and {@link ArchiveWriter}.
 *
 * <p>Every method throws {@link ArchiveProblem} where the world cannot be used. One that cannot be
 * reached for the moment can be opened by {@link #reader()} all the same: it is its answers that
 * say so, until there are any. Whatever is for a run waits some minutes for such a world before it
 * throws.
 */
public interface ArchiveHome {

  /** Reads the world that is served, also while a swap is under way or after one that broke off. */
  ArchiveReader reader();

  /**
   * The same for those who are to find a world there.
   *
   * @throws ArchiveProblem where there is none yet
   */
  ArchiveReader requiredReader();

  /** The same for a run. */
  default ArchiveReader readerForRun() {
    return reader();
  }

  /**
   * Goes on writing to the world that is served, which is made where there is none.
   *
   * @param thesaurus what a tag counts for beyond its own value
   */
  ArchiveWriter writer(Thesaurus thesaurus);

  /**
   * The right to write, to be had before a run and as long as it lasts.
   *
   * @throws ArchiveProblem where another run has it
   */
  WriteLock acquireWriteLock();

  /** The same; empty where another run has it. */
  Optional<WriteLock> tryWriteLock();

  /** How other processes read for the run that has the turn; empty where they cannot. */
  default Optional<SharedWork> sharedWork() {
    return Optional.empty();
  }

  /** What a rebuild finds on the disk; empty where that cannot be known. */
  Optional<DiskSpace> diskSpace();

  /**
   * The world before it is made anew, to take over from it what was imported.
   *
   * @return empty where it cannot be read and nothing was imported into it
   * @throws ArchiveProblem where it cannot be read, and imported notes would or might be lost; the
   *     message says how they are not
   */
  Optional<ArchiveReader> worldToReplace();

  /**
   * Starts the world anew, aside; once the writer is closed, {@link #swap()} serves it, or {@link
   * #dropRebuild()} makes room again.
   */
  ArchiveWriter rebuild(Thesaurus thesaurus);

  /**
   * The world that was served before the last rebuild, which is kept to go back to.
   *
   * @return empty where none is kept
   * @throws ArchiveProblem where it cannot be read, here or from the reader
   */
  Optional<ArchiveReader> previousWorld();

  /** Deletes the world that was served before; nothing happens where there is none. */
  void dropPrevious();

  /** Deletes what was rebuilt and is not served; nothing happens where there is nothing. */
  void dropRebuild();

  /**
   * Serves the rebuilt world; open readers follow with their next request.
   *
   * @throws ArchiveProblem where it is not whole; the old world stays
   */
  void swap();
}
