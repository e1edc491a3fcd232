package org.councilnotes.ingest.maintain;

import java.time.Duration;
import org.councilnotes.store.ArchiveProblem;

/** Repeats work while the archive cannot be reached, and reports that once. */
public record ArchiveRetry(MaintenanceListener listener) {

  /** Work that is repeated from its beginning. */
  public interface Work {
    void run() throws InterruptedException;
  }

  /**
   * Returns when it is done.
   *
   * @throws ArchiveProblem what does not pass by itself
   */
  public void run(Work work) throws InterruptedException {
    boolean reported = false;
    while (true) {
      try {
        work.run();
        return;
      } catch (ArchiveProblem problem) {
        Duration pause = problem.retryAfter().orElseThrow(() -> problem);
        if (!reported) {
          listener.report(new MaintenanceEvent.ArchiveUnreachable(problem));
        }
        reported = true;
        Thread.sleep(pause);
      }
    }
  }
}
