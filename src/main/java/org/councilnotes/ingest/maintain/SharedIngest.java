package org.councilnotes.ingest.maintain;

import java.time.Duration;
import java.util.Optional;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.RemoteReader;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.coordination.RunMembership;
import org.councilnotes.store.coordination.SharedWork;

/**
 * Runs an ingest shared by several processes: the first one holds the write lock and runs, the
 * others read for it. When it dies, one of them takes over.
 */
public record SharedIngest(
    ArchiveMaintenance archiveMaintenance, SharedWork work, MaintenanceListener listener) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Empty where the archive is of a kind that one process alone reads into. */
  public static Optional<SharedIngest> of(
      ArchiveMaintenance archiveMaintenance, MaintenanceListener listener) {
    return archiveMaintenance
        .sharedWork()
        .map(work -> new SharedIngest(archiveMaintenance, work, listener));
  }

  /**
   * Runs, or reads for the present run until that ends.
   *
   * @return empty where another process ran
   */
  public Optional<IngestReport> update(FileSelection selection, IngestListener progress)
      throws InterruptedException {
    int read = 0;
    boolean reported = false;
    while (true) {
      Optional<IngestReport> report = archiveMaintenance.updateIfFree(selection, progress);
      if (report.isPresent()) {
        return report;
      }
      if (!reported) {
        listener.report(new MaintenanceEvent.OtherRunJoined());
      }
      reported = true;
      Optional<RunMembership> run = joinRun();
      if (run.isPresent()) {
        RemoteReader.Summary done = readFor(run.get());
        read += done.read();
        if (done.end() == RunMembership.State.ENDED) {
          listener.report(new MaintenanceEvent.OtherRunEnded(read));
          return Optional.empty();
        }
        listener.report(new MaintenanceEvent.OtherRunLost());
      } else {
        Thread.sleep(PAUSE);
      }
    }
  }

  /** None while the archive cannot be reached: the next try to run waits for it. */
  private Optional<RunMembership> joinRun() {
    try {
      return work.join();
    } catch (ArchiveProblem away) {
      if (away.retryAfter().isEmpty()) {
        throw away;
      }
      return Optional.empty();
    }
  }

  private RemoteReader.Summary readFor(RunMembership run) throws InterruptedException {
    try (NotePipeline way = NotePipeline.forAll(archiveMaintenance.corpus())) {
      return new RemoteReader(archiveMaintenance.corpus(), way).readFor(run);
    }
  }
}
