package org.councilnotes.ingest.read;

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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.councilnotes.ingest.progress.Stage;
import org.councilnotes.note.Note;
import org.councilnotes.structure.FileIdentity;

/**
 * Reads files in parallel and passes the results on as they come, those of other processes
 * included. Results wait while others are written, so that readers do not stop during a commit.
 * {@link ReadingBudget} bounds the size of those that wait.
 */
public final class ReaderPool implements AutoCloseable {

  private static final int MOST_WAITING = 8;

  private final NotePipeline way;
  private final RemoteReaders remoteReaders;
  private final WaitingWork waitingWork;
  private final int workers;
  private final ExecutorService threads;
  private final CompletionService<PipelineAttempt> read;
  private final ReadingBudget room = new ReadingBudget();

  /** What nobody reads yet; others may read only what is common. */
  private final Deque<PendingFile> own = new ArrayDeque<>();

  private final Deque<PendingFile> common = new ArrayDeque<>();
  private int begun;

  /**
   * A pool for one round.
   *
   * @param waitingWork is done by the thread that waits for the readings
   */
  public ReaderPool(
      NotePipeline way, int workers, RemoteReaders remoteReaders, WaitingWork waitingWork) {
    this.way = way;
    this.remoteReaders = remoteReaders;
    this.waitingWork = waitingWork;
    this.workers = workers;
    this.threads = Executors.newFixedThreadPool(workers);
    this.read = new ExecutorCompletionService<>(threads);
  }

  /**
   * Reads all files.
   *
   * @throws CancellationException where the thread is interrupted
   * @throws UncheckedIOException where no process can be started that reads files
   */
  public void each(List<PendingFile> files, Consumer<PipelineAttempt> settle) {
    files.forEach(
        pendingFile -> (remoteReaders.canRead(pendingFile) ? common : own).add(pendingFile));
    for (int i = 0; i < files.size(); i++) {
      settleNext(settle);
    }
  }

  private void settleNext(Consumer<PipelineAttempt> settle) {
    Duration wait = Duration.ZERO;
    while (true) {
      begin();
      Optional<PipelineAttempt> ours = next(wait);
      if (ours.isPresent()) {
        settleOurs(ours.get(), settle);
        return;
      }
      Optional<PipelineAttempt> theirs = remoteReaders.next(own);
      if (theirs.isPresent()) {
        settle.accept(theirs.get());
        return;
      }
      waitingWork.runDue();
      wait = RemoteReaders.PAUSE;
    }
  }

  private void settleOurs(PipelineAttempt attempt, Consumer<PipelineAttempt> settle) {
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
    submitWaiting();
    remoteReaders.offer(common);
    while (begun <= workers && takeBackOne()) {
      submitWaiting();
    }
  }

  private void submitWaiting() {
    while (begun < workers + MOST_WAITING && !(own.isEmpty() && common.isEmpty())) {
      submit(own.isEmpty() ? common.remove() : own.remove());
    }
  }

  private boolean takeBackOne() {
    Optional<PendingFile> due = remoteReaders.takeBack();
    due.ifPresent(own::add);
    return due.isPresent();
  }

  private void submit(PendingFile pendingFile) {
    begun++;
    Future<PipelineAttempt> _ = read.submit(() -> attempt(pendingFile));
  }

  private PipelineAttempt attempt(PendingFile pendingFile) throws InterruptedException {
    PipelineResult reading = read(pendingFile);
    PipelineAttempt attempt =
        way.times()
            .measure(Stage.FINDING, () -> PipelineAttempt.at(pendingFile, reading, way.version()));
    room.enter(attempt.reading());
    return attempt;
  }

  private PipelineResult read(PendingFile pendingFile) {
    FileIdentity identity = new FileIdentity(pendingFile.file().stem(), pendingFile.hash());
    return FailureBarrier.reading(pendingFile.path(), () -> way.read(pendingFile.file(), identity));
  }

  /**
   * One that was read here; empty after a while, where others may have read one or other work is
   * due. After an interrupt even a reading that lies ready is not handed on: its parser was ended.
   */
  private Optional<PipelineAttempt> next(Duration pause) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Future<PipelineAttempt> done = read.poll(wait(pause).toMillis(), TimeUnit.MILLISECONDS);
      return done == null ? Optional.empty() : Optional.of(done.get());
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

  private Duration wait(Duration pause) {
    Duration due = waitingWork.untilDue().plusMillis(1);
    return remoteReaders.hasOutstanding() && pause.compareTo(due) < 0 ? pause : due;
  }

  /** Waits for the readers, which end at once when interrupted: none starts a process any more. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  /**
   * Bounds the results that wait to be written, by their size: many small ones, or one of the
   * largest size of a note.
   */
  static final class ReadingBudget {

    /** In characters; real notes have some ten thousand. */
    private static final int SIZE = 2_000_000;

    /** A passage takes as much memory beside its text as so many characters. */
    private static final int OF_A_PASSAGE = 200;

    private final Semaphore free = new Semaphore(SIZE, true);

    /** Blocks until there is room, first come, first served. */
    void enter(PipelineResult reading) throws InterruptedException {
      free.acquire(size(reading));
    }

    void leave(PipelineResult reading) {
      free.release(size(reading));
    }

    /** What is larger than the room takes all of it. */
    private static int size(PipelineResult reading) {
      return reading.note().map(ReadingBudget::size).orElse(0);
    }

    private static int size(Note note) {
      long passages = (long) OF_A_PASSAGE * note.passages().size();
      return (int) Math.min(SIZE, passages + note.sheet().characters().extracted());
    }
  }
}
