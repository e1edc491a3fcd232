package org.councilnotes.ingest;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.councilnotes.structure.FileIdentity;

/**
 * Reads files side by side and hands the readings on as they come. Some wait while others are
 * written, lest the readers stand still during a commit; however many files there are and however
 * large, no more wait than {@link WaitingRoom} lets in.
 */
final class Readers implements AutoCloseable {

  private static final int MOST_WAITING = 8;

  private final NoteWay way;
  private final ExecutorService threads;
  private final WaitingRoom room = new WaitingRoom();
  private final int most;

  Readers(NoteWay way, int workers) {
    this.way = way;
    this.threads = Executors.newFixedThreadPool(workers);
    this.most = workers + MOST_WAITING;
  }

  /**
   * Reads them all.
   *
   * @throws CancellationException where the thread is interrupted
   * @throws UncheckedIOException where no process can be started that reads files
   */
  void each(List<Due> files, Consumer<Attempt> settle) {
    CompletionService<Attempt> read = new ExecutorCompletionService<>(threads);
    Iterator<Due> waiting = files.iterator();
    for (int i = 0; i < most && waiting.hasNext(); i++) {
      submit(waiting.next(), read);
    }
    for (int i = 0; i < files.size(); i++) {
      Attempt attempt = next(read);
      if (waiting.hasNext()) {
        submit(waiting.next(), read);
      }
      try {
        settle.accept(attempt);
      } finally {
        room.leave(attempt.reading());
      }
    }
  }

  private void submit(Due due, CompletionService<Attempt> read) {
    Future<Attempt> _ = read.submit(() -> attempt(due));
  }

  private Attempt attempt(Due due) throws InterruptedException {
    Attempt attempt = Attempt.at(due, read(due), way.version());
    room.enter(attempt.reading());
    return attempt;
  }

  private Reading read(Due due) {
    FileIdentity identity = new FileIdentity(due.file().stem(), due.hash());
    return Confined.reading(due.path(), () -> way.read(due.file(), identity));
  }

  /** After an interrupt even a reading that lies ready is not handed on: its parser was ended. */
  private static Attempt next(CompletionService<Attempt> read) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return read.take().get();
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
