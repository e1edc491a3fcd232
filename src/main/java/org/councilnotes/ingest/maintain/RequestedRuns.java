package org.councilnotes.ingest.maintain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.HeldBackRun;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.EndedRun;
import org.councilnotes.ingest.progress.EndedRun.End;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.RequestedRun;
import org.councilnotes.ingest.progress.RequestedRun.State;
import org.councilnotes.ingest.progress.RunRequest;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;

/**
 * Runs that people ask for, one at a time, in a thread of their own. A run waits for the write
 * lock. It is stopped by an interrupt, as at the end of the process: the served worlds stay as
 * their last commit left them, and a rebuild that was begun is left for the next one.
 */
public final class RequestedRuns implements ArchiveRuns, AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ArchiveMaintenance archiveMaintenance;
  private final IngestListener progress;
  private final MaintenanceListener listener;
  private final Clock clock;
  private Optional<Work> work = Optional.empty();
  private Optional<EndedRun> last = Optional.empty();
  private boolean closed;

  /** The run under way and its thread. */
  private record Work(Thread thread, RequestedRun run) {

    Work in(State state) {
      return new Work(thread, run.in(state));
    }
  }

  /**
   * @param progress follows the runs; closed with each that had the write lock
   */
  public RequestedRuns(
      ArchiveMaintenance archiveMaintenance,
      IngestListener progress,
      MaintenanceListener listener,
      Clock clock) {
    this.archiveMaintenance = archiveMaintenance;
    this.progress = progress;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public boolean isOffered() {
    return true;
  }

  @Override
  public synchronized boolean tryStart(RunRequest request) {
    if (closed || work.isPresent()) {
      return false;
    }
    Thread thread =
        Thread.ofPlatform().name("requested-run").daemon().unstarted(() -> run(request));
    work = Optional.of(new Work(thread, new RequestedRun(request, State.RUNNING, clock.instant())));
    thread.start();
    return true;
  }

  @Override
  public synchronized boolean tryStop() {
    work = work.map(present -> present.in(State.STOPPING));
    work.ifPresent(present -> present.thread().interrupt());
    return work.isPresent();
  }

  @Override
  public synchronized Optional<RequestedRun> current() {
    return work.map(Work::run);
  }

  @Override
  public synchronized Optional<EndedRun> last() {
    return last;
  }

  @Override
  public boolean isRebuildUnfinished() {
    if (current().isPresent()) {
      return false;
    }
    try {
      Optional<ArchiveReader> left = archiveMaintenance.homes().publicWorld().unfinishedRebuild();
      left.ifPresent(ArchiveReader::close);
      return left.isPresent();
    } catch (ArchiveProblem unreadable) {
      return false;
    }
  }

  private void run(RunRequest request) {
    EndedRun ended = ended(request, End.FAILED);
    try {
      ended = outcome(request);
    } finally {
      end(ended);
    }
  }

  private EndedRun outcome(RunRequest request) {
    try {
      return done(request, await(request));
    } catch (InterruptedException stopped) {
      return ended(request, End.STOPPED);
    } catch (HeldBackRun held) {
      listener.report(new MaintenanceEvent.RunFailed(held));
      return EndedRun.heldBack(request, held.reason(), now());
    } catch (RuntimeException e) {
      if (ArchiveMaintenance.isInterrupt(e)) {
        return ended(request, End.STOPPED);
      }
      listener.report(new MaintenanceEvent.RunFailed(e));
      return ended(request, End.FAILED);
    }
  }

  private IngestReport await(RunRequest request) throws InterruptedException {
    AtomicReference<Optional<IngestReport>> report = new AtomicReference<>(Optional.empty());
    new ArchiveRetry(listener).run(() -> report.set(Optional.of(awaitTurn(request))));
    return report.get().orElseThrow();
  }

  private IngestReport awaitTurn(RunRequest request) throws InterruptedException {
    while (true) {
      enter(State.RUNNING);
      Optional<IngestReport> report = tryRun(request);
      if (report.isPresent()) {
        return report.get();
      }
      enter(State.WAITING);
      Thread.sleep(PAUSE);
    }
  }

  /**
   * Where this run has not got the lock the listener stays open, since it may follow another one.
   */
  private Optional<IngestReport> tryRun(RunRequest request) {
    Optional<IngestReport> report;
    BegunListener begun = new BegunListener(progress);
    try {
      report =
          switch (request.kind()) {
            case RETRY ->
                archiveMaintenance.updateIfFree(FileSelection.retrying(request.paths()), begun);
            case TAGGING -> archiveMaintenance.updateIfFree(FileSelection.TAGGING, begun);
            case REMOVALS ->
                archiveMaintenance.acceptingRemovals(request.removals()).updateIfFree(begun);
            case REBUILD -> archiveMaintenance.rebuildIfFree(begun);
          };
    } catch (RuntimeException e) {
      begun.close();
      throw e;
    }
    report.ifPresent(_ -> progress.close());
    return report;
  }

  private EndedRun done(RunRequest request, IngestReport report) {
    FileSelection asked = FileSelection.retrying(request.paths());
    long retryable = report.ledgers().getLast().stream().filter(asked.again()).count();
    return new EndedRun(
        request,
        End.DONE,
        Optional.empty(),
        now(),
        report.read(),
        report.retagged(),
        (int) retryable);
  }

  private EndedRun ended(RunRequest request, End end) {
    return new EndedRun(request, end, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Not where it was asked to stop. */
  private synchronized void enter(State state) {
    work =
        work.map(present -> present.run().state() == State.STOPPING ? present : present.in(state));
  }

  private synchronized void end(EndedRun ended) {
    work = Optional.empty();
    last = Optional.of(ended);
  }

  /** Stops a run that is under way and waits until it has ended. */
  @Override
  public void close() {
    Optional<Thread> thread = refuseMore();
    boolean interrupted = Thread.interrupted();
    try {
      if (thread.isPresent()) {
        thread.get().interrupt();
        thread.get().join();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<Thread> refuseMore() {
    closed = true;
    return work.map(Work::thread);
  }
}
