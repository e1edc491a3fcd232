package org.councilnotes.cli;

import java.time.Duration;
import org.councilnotes.cli.output.Console;
import org.councilnotes.store.ArchiveProblem;

/** Repeats work while the archive cannot be reached, and reports that once. */
record ArchiveRetry(Console console) {

  /** Work that is repeated from its beginning. */
  interface Work {
    void run() throws InterruptedException;
  }

  /**
   * Returns when it is done.
   *
   * @throws ArchiveProblem what does not pass by itself
   */
  void run(Work work) throws InterruptedException {
    boolean said = false;
    while (true) {
      try {
        work.run();
        return;
      } catch (ArchiveProblem problem) {
        Duration pause = problem.retryAfter().orElseThrow(() -> problem);
        if (!said) {
          console.say("archive: " + problem.getMessage());
        }
        said = true;
        Thread.sleep(pause);
      }
    }
  }
}
