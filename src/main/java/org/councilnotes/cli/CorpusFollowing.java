package org.councilnotes.cli;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.Selection;
import org.councilnotes.ingest.VanishedFiles;
import org.councilnotes.ingest.Watch;

/**
 * Runs whenever files of the corpus have changed and come to rest, until interrupted. What keeps a
 * run from running is said once, and the run tried again; where a large share of the files is gone,
 * once the corpus has changed.
 */
record CorpusFollowing(Watch changes, Run run, Console console) {

  /** Brings the archive up to date. */
  interface Run {

    /** Empty where another run did it, which may have looked before the change. */
    Optional<IngestReport> update(Selection selection) throws InterruptedException;
  }

  /** What came of a try: a message, and whether it is another kind of trouble than another one. */
  private record Trouble(String kind, String message) {

    static final Trouble NONE = new Trouble("", "");
  }

  void follow() throws InterruptedException {
    Trouble said = Trouble.NONE;
    while (true) {
      Trouble now = tried(Selection.leaving(changes.awaitChange()));
      if (!now.kind().isEmpty() && !now.kind().equals(said.kind())) {
        console.say(now.message());
      }
      said = now;
    }
  }

  private Trouble tried(Selection selection) throws InterruptedException {
    try {
      if (run.update(selection).isEmpty()) {
        changes.forget();
      }
      return Trouble.NONE;
    } catch (CancellationException e) {
      throw e;
    } catch (VanishedFiles e) {
      return new Trouble(VanishedFiles.class.getName(), "archive: " + e.getMessage());
    } catch (RuntimeException e) {
      String message = ArchiveCommand.explanation(e).orElseThrow(() -> e);
      changes.forget();
      return new Trouble(message, message);
    }
  }
}
