package org.councilnotes.store;

import java.util.Optional;
import org.councilnotes.store.coordination.SharedWork;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * Opens one world of an archive and swaps in a rebuilt one. Together with {@link ArchiveReader} and
 * {@link ArchiveWriter} the contract of both stores.
 *
 * <p>Every method throws {@link ArchiveProblem} where the world cannot be used. {@link #reader()}
 * opens also a world that is temporarily unavailable; its answers throw until the world is back.
 * Methods for a run wait some minutes for such a world before they throw.
 */
public interface ArchiveHome {

  /** Reads the world that is served, also during a swap and after an interrupted one. */
  ArchiveReader reader();

  /**
   * Reads the world that is served, which must exist.
   *
   * @throws ArchiveProblem where there is none yet
   */
  ArchiveReader requiredReader();

  /** Reads the world that is served for a run, waiting while it is unavailable. */
  default ArchiveReader readerForRun() {
    return reader();
  }

  /**
   * Writes to the world that is served, which is created if missing.
   *
   * @param thesaurus what a tag counts for beyond its own value
   */
  ArchiveWriter writer(Thesaurus thesaurus);

  /**
   * Acquires the write lock, which a run holds from start to end.
   *
   * @throws ArchiveProblem where another run holds it
   */
  WriteLock acquireWriteLock();

  /** Acquires the write lock; empty where another run holds it. */
  Optional<WriteLock> tryWriteLock();

  /** The sharing of work with other processes; empty where the store has none. */
  default Optional<SharedWork> sharedWork() {
    return Optional.empty();
  }

  /** Disk space for a rebuild; empty where it is not known. */
  Optional<DiskSpace> diskSpace();

  /**
   * The world that a rebuild replaces, for copying its imported notes.
   *
   * @return empty where it cannot be read and has no imported notes
   * @throws ArchiveProblem where it cannot be read, and imported notes would or might be lost; the
   *     message names the remedy
   */
  Optional<ArchiveReader> worldToReplace();

  /**
   * Starts a new world beside the one that is served. When its writer is closed, {@link #swap()}
   * serves it, {@link #dropRebuild()} deletes it, or it is left for {@link #continueRebuild}.
   */
  ArchiveWriter rebuild(Thesaurus thesaurus);

  /**
   * What a killed rebuild of the world that is served had committed, with its imported notes.
   *
   * @return empty where there is nothing to go on with
   */
  default Optional<ArchiveReader> unfinishedRebuild() {
    return Optional.empty();
  }

  /**
   * Goes on with the {@link #unfinishedRebuild()}, which is there. Not called where there never is
   * one.
   */
  default ArchiveWriter continueRebuild(Thesaurus thesaurus) {
    return rebuild(thesaurus);
  }

  /**
   * The world that was served before the last rebuild.
   *
   * @return empty where none is kept
   * @throws ArchiveProblem where it cannot be read, here or from the reader
   */
  Optional<ArchiveReader> previousWorld();

  /** Deletes the world that was served before, if there is one. */
  void dropPrevious();

  /** Deletes a rebuilt world that is not served, if there is one. */
  void dropRebuild();

  /**
   * Serves the rebuilt world. Open readers use it from their next request.
   *
   * @throws ArchiveProblem where it is incomplete; the old world is still served
   */
  void swap();
}
