package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.RequestedRuns;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.WriteLock;

/** Runs that wait for another one, which ends only with them: they start, stop and do nothing. */
public final class BlockedRuns implements AutoCloseable {

  private final WriteLock lock;
  private final RequestedRuns runs;

  private BlockedRuns(Path index) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(index);
    lock = home.acquireWriteLock();
    runs =
        new RequestedRuns(
            new ArchiveMaintenance(new Corpus(index.resolve("none")), home),
            IngestListener.NONE,
            _ -> {},
            Clock.systemUTC());
  }

  /**
   * Opens them.
   *
   * @param index folder of an index that nobody else uses
   */
  public static BlockedRuns open(Path index) {
    return new BlockedRuns(index);
  }

  public ArchiveRuns runs() {
    return runs;
  }

  @Override
  public void close() {
    runs.close();
    lock.close();
  }
}
