package org.councilnotes.ingest.maintain;

/**
 * What is made from the worlds and kept beside them, such as vectors of sentences. It is brought in
 * step after each run that wrote, while the write lock is held.
 */
public interface DerivedIndex {

  /** Nothing is kept. */
  DerivedIndex NONE = homes -> {};

  /**
   * Brings it in step with the worlds that are served. What fails is told and does not make the run
   * fail; the next run tries again.
   */
  void update(WorldHomes homes);
}
