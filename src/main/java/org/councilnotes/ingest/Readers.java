package org.councilnotes.ingest;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.councilnotes.structure.FileIdentity;

/**
 * Reads files side by side and hands the readings on as they come, those of other processes among
 * them. Some wait while others are written, lest the readers stand still during a commit; however
 * many files there are and however large, no more wait than {@link WaitingRoom} lets in.
 */
final class Readers implements AutoCloseable {

  private static final int MOST_WAITING = 8;

  private final NoteWay way;
  private final Others others;
  private final int workers;
  private final ExecutorService threads;
  private final CompletionService<Attempt> read;
  private final WaitingRoom room = new WaitingRoom();

  /** What nobody reads yet; others may read only what is common. */
  private final Deque<Due> own = new ArrayDeque<>();

  private final Deque<Due> common = new ArrayDeque<>();
  private int begun;

  Readers(NoteWay way, int workers, Others others) {
    this.way = way;
    this.others = others;
    this.workers = workers;
    this.threads = Executors.newFixedThreadPool(workers);
    this.read = new ExecutorCompletionService<>(threads);
  }

  /**
   * Reads them all.
   *
   * @throws CancellationException where the thread is interrupted
   * @throws UncheckedIOException where no process can be started that reads files
   */
  void each(List<Due> files, Consumer<Attempt> settle) {
    files.forEach(due -> (others.mayRead(due) ? common : own).add(due));
    for (int i = 0; i < files.size(); i++) {
      settleNext(settle);
    }
  }

  private void settleNext(Consumer<Attempt> settle) {
    Duration wait = Duration.ZERO;
    while (true) {
      begin();
      Optional<Attempt> ours = next(wait);
      if (ours.isPresent()) {
        settleOurs(ours.get(), settle);
        return;
      }
      Optional<Attempt> theirs = others.next(own);
      if (theirs.isPresent()) {
        settle.accept(theirs.get());
        return;
      }
      wait = Others.PAUSE;
    }
  }

  private void settleOurs(Attempt attempt, Consumer<Attempt> settle) {
    begun--;
    begin();
    try {
      settle.accept(attempt);
    } finally {
      room.leave(attempt.reading());
    }
  }

  /** Nobody stands still here while there is a file that nobody reads. */
  private void begin() {
    beginWhatWaits();
    others.offer(common);
    while (begun <= workers && isTakenBack()) {
      beginWhatWaits();
    }
  }

  private void beginWhatWaits() {
    while (begun < workers + MOST_WAITING && !(own.isEmpty() && common.isEmpty())) {
      submit(own.isEmpty() ? common.remove() : own.remove());
    }
  }

  private boolean isTakenBack() {
    Optional<Due> due = others.takeBack();
    due.ifPresent(own::add);
    return due.isPresent();
  }

  private void submit(Due due) {
    begun++;
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

  /**
   * One that was read here; empty after a while where others may have read one. After an interrupt
   * even a reading that lies ready is not handed on: its parser was ended.
   */
  private Optional<Attempt> next(Duration wait) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Optional<Future<Attempt>> done =
          others.haveAny()
              ? Optional.ofNullable(read.poll(wait.toMillis(), TimeUnit.MILLISECONDS))
              : Optional.of(read.take());
      return done.isPresent() ? Optional.of(done.get().get()) : Optional.empty();
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
