package org.councilnotes.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.councilnotes.cli.output.Console;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.progress.IngestListener;

/**
 * Applies changes of the corpus while it is served, in the background, one run at a time. A request
 * that comes during a run, of this process or another, or while the archive cannot be reached, is
 * served by the next run.
 */
public final class BackgroundIngest implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ArchiveMaintenance archiveMaintenance;
  private final IngestListener listener;
  private final Console console;
  private final ExecutorService runs = Executors.newSingleThreadExecutor();

  /** One may wait while another one runs: more would find nothing to do. */
  private final Semaphore waiting = new Semaphore(1);

  public BackgroundIngest(
      ArchiveMaintenance archiveMaintenance, IngestListener listener, Console console) {
    this.archiveMaintenance = archiveMaintenance;
    this.listener = listener;
    this.console = console;
  }

  /** Requests a run that begins after this call. */
  public void requestRun() {
    if (waiting.tryAcquire()) {
      runs.execute(this::run);
    }
  }

  private void run() {
    try {
      new ArchiveRetry(console).run(this::awaitRun);
    } catch (InterruptedException | CancellationException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!runs.isShutdown()) {
        console.say(ArchiveCommand.explanation(e).orElseThrow(() -> e));
      }
    }
  }

  private void awaitRun() throws InterruptedException {
    while (!tryRun()) {
      Thread.sleep(PAUSE);
    }
  }

  /** A change that comes once the run has begun wants another one. */
  private boolean tryRun() {
    waiting.drainPermits();
    waiting.release();
    Optional<IngestReport> report = update();
    report.ifPresent(done -> listener.close());
    return report.isPresent();
  }

  private Optional<IngestReport> update() {
    try {
      return archiveMaintenance.updateIfFree(listener);
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
