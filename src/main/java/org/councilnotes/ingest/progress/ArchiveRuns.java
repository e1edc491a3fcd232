package org.councilnotes.ingest.progress;

import java.util.Optional;

/** Runs that people ask for beside those that a change of the corpus leads to. Thread-safe. */
public interface ArchiveRuns {

  /** Those of a server that does not read the corpus. */
  ArchiveRuns NONE =
      new ArchiveRuns() {
        @Override
        public boolean isOffered() {
          return false;
        }

        @Override
        public boolean tryStart(RunRequest request) {
          return false;
        }

        @Override
        public boolean tryStop() {
          return false;
        }

        @Override
        public Optional<RequestedRun> current() {
          return Optional.empty();
        }

        @Override
        public Optional<EndedRun> last() {
          return Optional.empty();
        }

        @Override
        public boolean isRebuildUnfinished() {
          return false;
        }
      };

  /** Whether this process can run. */
  boolean isOffered();

  /**
   * Starts a run, which waits while another one is writing.
   *
   * @return false where one that was asked for has not ended
   */
  boolean tryStart(RunRequest request);

  /**
   * Asks the run that was asked for to end soon. What it has committed stays; what is served stays
   * served.
   *
   * @return false where there is none
   */
  boolean tryStop();

  /** The run that was asked for and has not ended. */
  Optional<RequestedRun> current();

  /** The one that ended last in this process. */
  Optional<EndedRun> last();

  /** Whether a rebuild was stopped or killed with which the next one goes on. */
  boolean isRebuildUnfinished();
}
