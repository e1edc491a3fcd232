package org.councilnotes.cli;

import java.time.Duration;
import java.util.Optional;
import org.councilnotes.ingest.Colleague;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.NoteWay;
import org.councilnotes.ingest.Selection;
import org.councilnotes.search.ArchiveProblem;
import org.councilnotes.search.Joined;
import org.councilnotes.search.SharedWork;

/**
 * Several processes keep one archive: the first one runs, the others read for it; where it dies,
 * one of them runs in its place.
 */
record Sharing(Upkeep upkeep, SharedWork work, Console console) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  static Sharing of(Upkeep upkeep, Console console) {
    SharedWork work =
        upkeep
            .home()
            .sharedWork()
            .orElseThrow(
                () ->
                    new UnfitEngine(
                        "--share needs opensearch: an index in a folder is read into by one"
                            + " process alone"));
    return new Sharing(upkeep, work, console);
  }

  /**
   * Runs, or reads for the run that is under way until that ends.
   *
   * @return empty where another run did it
   */
  Optional<IngestReport> update(Selection selection, IngestListener progress)
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
      Optional<Joined> run = joined();
      if (run.isPresent()) {
        Colleague.Done done = readFor(run.get());
        read += done.read();
        if (done.end() == Joined.State.ENDED) {
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
  private Optional<Joined> joined() {
    try {
      return work.join();
    } catch (ArchiveProblem away) {
      if (away.retryAfter().isEmpty()) {
        throw away;
      }
      return Optional.empty();
    }
  }

  private Colleague.Done readFor(Joined run) throws InterruptedException {
    try (NoteWay way = NoteWay.forAll(upkeep.corpus())) {
      return new Colleague(upkeep.corpus(), way).readFor(run);
    }
  }
}
