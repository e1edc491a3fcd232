package org.councilnotes.cli;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.councilnotes.cli.output.Console;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.VanishedFiles;
import org.councilnotes.ingest.maintain.CorpusWatch;

/**
 * Runs an ingest whenever files of the corpus have changed and are no longer being written, until
 * interrupted. A failure is reported once and the run repeated; where a large share of the files is
 * missing, only after the corpus has changed.
 */
record ContinuousIngest(CorpusWatch changes, Run run, Console console) {

  /** Updates the archive. */
  interface Run {

    /**
     * Runs an update; empty where another process ran one, which may not have seen the last change.
     */
    Optional<IngestReport> update(FileSelection selection) throws InterruptedException;
  }

  /** What came of a try: a message, and whether it is another kind of trouble than another one. */
  private record Trouble(String kind, String message) {

    static final Trouble NONE = new Trouble("", "");
  }

  void runUntilInterrupted() throws InterruptedException {
    Trouble said = Trouble.NONE;
    while (true) {
      Trouble now = tryUpdate(FileSelection.leaving(changes.awaitChange()));
      if (!now.kind().isEmpty() && !now.kind().equals(said.kind())) {
        console.say(now.message());
      }
      said = now;
    }
  }

  private Trouble tryUpdate(FileSelection selection) throws InterruptedException {
    try {
      if (run.update(selection).isEmpty()) {
        changes.markChanged();
      }
      return Trouble.NONE;
    } catch (CancellationException e) {
      throw e;
    } catch (VanishedFiles e) {
      return new Trouble(VanishedFiles.class.getName(), "archive: " + e.getMessage());
    } catch (RuntimeException e) {
      String message = ArchiveCommand.explanation(e).orElseThrow(() -> e);
      changes.markChanged();
      return new Trouble(message, message);
    }
  }

  /** Watches the corpus beside the pages until it is closed, which interrupts a run. */
  static final class BackgroundThread implements AutoCloseable {

    private final ContinuousIngest following;
    private final Console console;
    private final Thread thread;
    private volatile boolean closed;

    private BackgroundThread(ContinuousIngest following, Console console) {
      this.following = following;
      this.console = console;
      this.thread = Thread.ofPlatform().name("corpus-watch").daemon().unstarted(this::follow);
    }

    static BackgroundThread start(ContinuousIngest following, Console console) {
      BackgroundThread watch = new BackgroundThread(following, console);
      watch.thread.start();
      return watch;
    }

    private void follow() {
      try {
        following.runUntilInterrupted();
      } catch (InterruptedException | CancellationException ended) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        if (!closed) {
          console.say("archive: the corpus is not watched any more: " + e);
        }
      }
    }

    /** Waits until the run has ended. */
    @Override
    public void close() {
      closed = true;
      thread.interrupt();
      boolean interrupted = Thread.interrupted();
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
