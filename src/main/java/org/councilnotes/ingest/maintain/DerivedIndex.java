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
        public boolean update(WorldHomes homes, Pace pace) {
          return true;
        }
      };

  /** Is told how far an update is, and says when it is to stop. */
  interface Pace {

    /** Tells nobody, and lets everything be done. */
    Pace NONE =
        new Pace() {
          @Override
          public void report(int done, int all) {}

          @Override
          public boolean isToStop() {
            return false;
          }
        };

    /**
     * Something was made from a note.
     *
     * @param done how many notes of a world
     * @param all how many there are to do
     */
    void report(int done, int all);

    /** Whether the update is to stop soon, and to keep what is done. */
    boolean isToStop();
  }

  /**
   * Takes out what was made from notes that are gone, and from a world that is not kept. What fails
   * is told and does not make the run fail; the next run tries again.
   */
  void removeGone(WorldHomes homes);

  /**
   * Brings it in step with the worlds that are served; what fails, in the same way.
   *
   * @return whether it is in step, unless the pace made it stop
   */
  boolean update(WorldHomes homes, Pace pace);
}
