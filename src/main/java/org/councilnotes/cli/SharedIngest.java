package org.councilnotes.cli;

import java.time.Duration;
import java.util.Optional;
import org.councilnotes.cli.output.Console;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
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
record SharedIngest(ArchiveMaintenance upkeep, SharedWork work, Console console) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  static SharedIngest of(ArchiveMaintenance archiveMaintenance, Console console) {
    SharedWork work =
        archiveMaintenance
            .home()
            .sharedWork()
            .orElseThrow(
                () ->
                    new StoreCapabilityProblem(
                        "--share needs opensearch: an index in a folder is read into by one"
                            + " process alone"));
    return new SharedIngest(archiveMaintenance, work, console);
  }

  /**
   * Runs, or reads for the present run until that ends.
   *
   * @return empty where another process ran
   */
  Optional<IngestReport> update(FileSelection selection, IngestListener progress)
      throws InterruptedException {
    int read = 0;
    boolean said = false;
    while (true) {
      Optional<IngestReport> report = upkeep.updateIfFree(selection, progress);
      if (report.isPresent()) {
        return report;
      }
      if (!said) {
        console.say("another run is under way: reading for it where it has files to be read");
      }
      said = true;
      Optional<RunMembership> run = joinRun();
      if (run.isPresent()) {
        RemoteReader.Done done = readFor(run.get());
        read += done.read();
        if (done.end() == RunMembership.State.ENDED) {
          console.say("read " + read + (read == 1 ? " file" : " files") + " for another run");
          return Optional.empty();
        }
        console.say("that run is gone: going on without it");
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

  private RemoteReader.Done readFor(RunMembership run) throws InterruptedException {
    try (NotePipeline way = NotePipeline.forAll(upkeep.corpus())) {
      return new RemoteReader(upkeep.corpus(), way).readFor(run);
    }
  }
}
