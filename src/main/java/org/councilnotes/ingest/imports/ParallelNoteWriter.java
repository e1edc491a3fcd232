package org.councilnotes.ingest.imports;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Builds notes from documents and writes them, on one thread for each processor. The queue is
 * bounded; a caller blocks while it is full.
 */
final class ParallelNoteWriter implements AutoCloseable {

  private static final int WAITING = 64;
  private static final long ENOUGH_SECONDS = 3600;

  private final ImportedNoteWriter archive;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
  private final Semaphore room = new Semaphore(WAITING);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  ParallelNoteWriter(ImportedNoteWriter archive) {
    this.archive = archive;
  }

  /**
   * Queues the note of a document for writing.
   *
   * @throws CancellationException where the thread is interrupted
   */
  void write(ImportedDocumentBuilder lines) {
    acquire(1);
    rethrow();
    threads.execute(
        () -> {
          try {
            archive.put(lines.note(), lines.doc());
          } catch (Throwable e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  /** Blocks until everything is written. */
  void await() {
    acquire(WAITING);
    room.release(WAITING);
    rethrow();
  }

  private void acquire(int permits) {
    try {
      room.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private void rethrow() {
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** What is not begun is left; what is being written comes to its end before the writer closes. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    threads.shutdownNow();
    try {
      threads.awaitTermination(ENOUGH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
