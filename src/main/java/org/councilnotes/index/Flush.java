package org.councilnotes.index;

import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;

/**
 * Writes what waits in memory to the disk. Lucene keeps a buffer for each thread that wrote, and
 * commits them one after another on one thread.
 */
record Flush(IndexWriter writer) {

  /** Less is written before other threads have begun. */
  private static final long MUCH = 16L << 20;

  /**
   * One buffer on each processor; those that are left, if any, are left to the commit.
   *
   * @throws CancellationException where the thread is interrupted
   */
  void onAllProcessors() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    if (processors > 1 && writer.ramBytesUsed() > MUCH) {
      Callable<Boolean> one =
          () -> {
            writer.flushNextBuffer();
            return true;
          };
      try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
        for (Future<Boolean> written : threads.invokeAll(Collections.nCopies(processors, one))) {
          written.get();
        }
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
    }
  }

  private static IOException failure(Throwable cause) {
    return switch (cause) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> new IOException(cause);
    };
  }
}
