package org.councilnotes.ingest.maintain;

/**
 * What is made from the worlds and kept beside them, such as vectors of sentences. A run that wrote
 * takes out what is gone while it holds the write lock, and has the rest made after it gave the
 * lock back, as that may take long.
 */
public interface DerivedIndex {

  /** Nothing is kept. */
  DerivedIndex NONE =
      new DerivedIndex() {
        @Override
        public void removeGone(WorldHomes homes) {}

        @Override
        public void update(WorldHomes homes) {}
      };

  /**
   * Takes out what was made from notes that are gone, and from a world that is not kept. What fails
   * is told and does not make the run fail; the next run tries again.
   */
  void removeGone(WorldHomes homes);

  /** Brings it in step with the worlds that are served; what fails, in the same way. */
  void update(WorldHomes homes);
}
