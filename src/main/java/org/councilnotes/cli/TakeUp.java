package org.councilnotes.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;

/**
 * Takes changes of the corpus up while it is served, beside the pages: one run at a time. What is
 * asked for while one is under way, in this process or another, or while the archive cannot be
 * reached, is done by the next.
 */
final class TakeUp implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Upkeep upkeep;
  private final IngestListener listener;
  private final Console console;
  private final ExecutorService runs = Executors.newSingleThreadExecutor();

  /** One may wait while another one runs: more would find nothing to do. */
  private final Semaphore waiting = new Semaphore(1);

  TakeUp(Upkeep upkeep, IngestListener listener, Console console) {
    this.upkeep = upkeep;
    this.listener = listener;
    this.console = console;
  }

  /** Sees to it that a run begins after now. */
  void ask() {
    if (waiting.tryAcquire()) {
      runs.execute(this::run);
    }
  }

  private void run() {
    try {
      new Perseverance(console).with(this::awaitRun);
    } catch (InterruptedException | CancellationException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!runs.isShutdown()) {
        console.say(ArchiveCommand.explanation(e).orElseThrow(() -> e));
      }
    }
  }

  private void awaitRun() throws InterruptedException {
    while (!isDone()) {
      Thread.sleep(PAUSE);
    }
  }

  /** A change that comes once the run has begun wants another one. */
  private boolean isDone() {
    waiting.drainPermits();
    waiting.release();
    Optional<IngestReport> report = update();
    report.ifPresent(done -> listener.close());
    return report.isPresent();
  }

  private Optional<IngestReport> update() {
    try {
      return upkeep.updateIfFree(listener);
    } catch (RuntimeException e) {
      listener.close();
      throw e;
    }
  }

  /** Ends a run that is under way; the next one goes on with it. */
  @Override
  public void close() {
    runs.shutdownNow();
    runs.close();
  }
}
