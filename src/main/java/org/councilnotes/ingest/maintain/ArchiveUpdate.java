package org.councilnotes.ingest.maintain;

import java.util.Optional;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.progress.IngestListener;

/** A way to bring an archive up to date. */
@FunctionalInterface
public interface ArchiveUpdate {

  /**
   * Runs an update.
   *
   * @return empty where another process ran one, which may not have seen the last change
   */
  Optional<IngestReport> run(FileSelection selection) throws InterruptedException;

  /**
   * Updates unless another run holds the write lock.
   *
   * @param progress is closed with each run, well or not; where another run holds the lock it stays
   *     open, since that may be a run of this process with the same listener
   */
  static ArchiveUpdate unlessLocked(
      ArchiveMaintenance archiveMaintenance, IngestListener progress) {
    return selection -> {
      Optional<IngestReport> report;
      try {
        report = archiveMaintenance.updateIfFree(selection, progress);
      } catch (RuntimeException e) {
        progress.close();
        throw e;
      }
      report.ifPresent(done -> progress.close());
      return report;
    };
  }
}
