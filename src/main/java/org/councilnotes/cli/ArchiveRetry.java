package org.councilnotes.cli;

import java.time.Duration;
import org.councilnotes.cli.output.Console;
import org.councilnotes.store.ArchiveProblem;

/**
 * Does what needs the archive, again and again while it cannot be reached for the moment. That is
 * said once.
 */
record ArchiveRetry(Console console) {

  /** What is done again from its beginning. */
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
