package org.councilnotes.ingest.maintain;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Applies changes of the corpus while it is served, in the background, one run at a time. A request
 * that comes during a run, of this process or another, or while the archive cannot be reached, is
 * served by the next run.
 */
public final class BackgroundIngest implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ArchiveUpdate update;
  private final MaintenanceListener listener;
  private final ExecutorService runs = Executors.newSingleThreadExecutor();

  /** One may wait while another one runs: more would find nothing to do. */
  private final Semaphore waiting = new Semaphore(1);

  /**
   * @param progress follows the runs; closed with each
   */
  public BackgroundIngest(
      ArchiveMaintenance archiveMaintenance,
      IngestListener progress,
      MaintenanceListener listener) {
    this.update = ArchiveUpdate.unlessLocked(archiveMaintenance, progress);
    this.listener = listener;
  }

  /** Requests a run that begins after this call. */
  public void requestRun() {
    if (waiting.tryAcquire()) {
      runs.execute(this::run);
    }
  }

  private void run() {
    try {
      new ArchiveRetry(listener).run(this::awaitRun);
    } catch (InterruptedException | CancellationException ended) {
      Thread.currentThread().interrupt();
    } catch (ArchiveProblem | InvalidYamlException | UncheckedIOException e) {
      if (!runs.isShutdown()) {
        listener.report(new MaintenanceEvent.RunFailed(e));
      }
    } catch (RuntimeException e) {
      if (!runs.isShutdown()) {
        throw e;
      }
    }
  }

  private void awaitRun() throws InterruptedException {
    while (!tryRun()) {
      Thread.sleep(PAUSE);
    }
  }

  /** A change that comes once the run has begun wants another one. */
  private boolean tryRun() throws InterruptedException {
    waiting.drainPermits();
    waiting.release();
    return update.run(FileSelection.CHANGED).isPresent();
  }

  /** Ends a run that is under way; the next one goes on with it. */
  @Override
  public void close() {
    runs.shutdownNow();
    runs.close();
  }
}
