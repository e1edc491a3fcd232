package org.councilnotes.ingest;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.councilnotes.note.Outcome;
import org.councilnotes.structure.FileIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files side by side and hands the readings on in the order of the files; only a few lie
 * ready at once, however many files there are.
 */
final class Readers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
  private static final int AHEAD = 4;

  private final NoteWay way;
  private final ExecutorService threads;
  private final int most;

  Readers(NoteWay way, int workers) {
    this.way = way;
    this.threads = Executors.newFixedThreadPool(workers);
    this.most = workers * AHEAD;
  }

  /**
   * Reads them all.
   *
   * @throws CancellationException where the thread is interrupted
   * @throws UncheckedIOException where no process can be started that reads files
   */
  void each(List<Ingest.Due> files, BiConsumer<Ingest.Due, Reading> settle) {
    Deque<Future<Reading>> ready = new ArrayDeque<>();
    int next = 0;
    for (Ingest.Due file : files) {
      while (next < files.size() && ready.size() < most) {
        Ingest.Due ahead = files.get(next++);
        ready.add(threads.submit(() -> read(ahead)));
      }
      settle.accept(file, result(ready.remove()));
    }
  }

  /**
   * Whatever goes wrong with one document is its outcome: the run goes on, unless no document could
   * be read. The reason leaves out the message of the exception, which may quote a text that nobody
   * may read.
   */
  private Reading read(Ingest.Due due) {
    try {
      return way.read(due.file(), new FileIdentity(due.file().stem(), due.hash()));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      LOG.error("{} could not be structured", due.path(), e);
      return Reading.ended(new Outcome.Failed("not structured: " + e.getClass().getSimpleName()));
    }
  }

  /** After an interrupt even a reading that lies ready is not handed on: its parser was ended. */
  private static Reading result(Future<Reading> reading) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException cannotRead) {
        throw cannotRead;
      }
      throw new IllegalStateException("a reader broke", e.getCause());
    }
  }

  /** Waits for the readers, which end at once when interrupted: none starts a process any more. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
