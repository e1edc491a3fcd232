package org.councilnotes.ingest.maintain;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.HeldBackRun;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.MachineLoad;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Runs an ingest whenever files of the corpus have changed and are no longer being written, and
 * where time ran out for some, when the machine is idle; until interrupted. A failure is reported
 * once and the run repeated; where it is held back, only after the corpus has changed.
 */
public record ContinuousIngest(
    CorpusWatch changes,
    ArchiveUpdate update,
    MaintenanceListener listener,
    AtomicBoolean unfinished) {

  /** Takes it that a run before left files unfinished, until a run of its own tells. */
  public ContinuousIngest(CorpusWatch changes, ArchiveUpdate update, MaintenanceListener listener) {
    this(changes, update, listener, new AtomicBoolean(true));
  }

  public void runUntilInterrupted() throws InterruptedException {
    Optional<String> kindBefore = Optional.empty();
    while (true) {
      Set<String> restless = changes.awaitChange(() -> unfinished.get() && MachineLoad.isIdle());
      Optional<RuntimeException> failure = tryUpdate(FileSelection.leaving(restless));
      Optional<String> kind = failure.map(ContinuousIngest::kind);
      if (!kind.equals(kindBefore)) {
        failure.ifPresent(cause -> listener.report(new MaintenanceEvent.RunFailed(cause)));
      }
      kindBefore = kind;
    }
  }

  /** Equal for failures of which the first alone is reported. */
  private static String kind(RuntimeException failure) {
    return failure instanceof HeldBackRun
        ? failure.getClass().getName()
        : String.valueOf(failure.getMessage());
  }

  /** Returns why the update failed, where people can mend that. */
  private Optional<RuntimeException> tryUpdate(FileSelection selection)
      throws InterruptedException {
    try {
      Optional<IngestReport> report = update.run(selection);
      unfinished.set(report.filter(IngestReport::hasUnfinishedFiles).isPresent());
      if (report.isEmpty()) {
        changes.markChanged();
      }
      return Optional.empty();
    } catch (HeldBackRun held) {
      return Optional.of(held);
    } catch (ArchiveProblem | InvalidYamlException | UncheckedIOException e) {
      changes.markChanged();
      return Optional.of(e);
    }
  }

  /** Watches the corpus beside the pages until it is closed, which interrupts a run. */
  public static final class BackgroundThread implements AutoCloseable {

    private final ContinuousIngest following;
    private final Thread thread;
    private volatile boolean closed;

    private BackgroundThread(ContinuousIngest following) {
      this.following = following;
      this.thread = Thread.ofPlatform().name("corpus-watch").daemon().unstarted(this::follow);
    }

    public static BackgroundThread start(ContinuousIngest following) {
      BackgroundThread watch = new BackgroundThread(following);
      watch.thread.start();
      return watch;
    }

    private void follow() {
      try {
        following.runUntilInterrupted();
      } catch (InterruptedException | CancellationException ended) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        if (!closed) {
          following.listener().report(new MaintenanceEvent.WatchEnded(e));
        }
      }
    }

    /** Waits until the run has ended. */
    @Override
    public void close() {
      closed = true;
      thread.interrupt();
      boolean interrupted = Thread.interrupted();
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
