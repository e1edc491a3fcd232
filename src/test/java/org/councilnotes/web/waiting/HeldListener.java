package org.councilnotes.web.waiting;

import java.util.concurrent.Semaphore;
import org.councilnotes.ingest.progress.IngestListener;

/** Holds a run after a number of files, so that a test can look at it, until it is let go. */
final class HeldListener implements IngestListener {

  private static final int ALL = 1_000_000;

  private final Semaphore files = new Semaphore(ALL);

  /** From now on a run is held after so many files. */
  void holdAfter(int count) {
    files.drainPermits();
    files.release(count);
  }

  void letGo() {
    files.release(ALL);
  }

  boolean isHolding() {
    return files.hasQueuedThreads();
  }

  @Override
  public void started(int count) {}

  @Override
  public void ended(String path) {
    try {
      files.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {}
}
