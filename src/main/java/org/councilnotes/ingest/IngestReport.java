package org.councilnotes.ingest;

import java.time.Duration;
import java.util.List;
import org.councilnotes.store.LedgerEntry;

/**
 * How a run ended.
 *
 * @param files every file of the corpus, by path
 * @param read how many of them were read in this run
 * @param retagged of how many others the note was tagged anew, without reading them; the rest had
 *     not changed
 */
public record IngestReport(List<LedgerEntry> files, int read, int retagged, Duration time) {

  public IngestReport {
    files = List.copyOf(files);
  }

  /** Whether anything had changed that a run takes up. */
  public boolean hasWorked() {
    return read + retagged > 0;
  }

  public boolean hasFailures() {
    return files.stream().anyMatch(f -> f.outcome().isFailure());
  }
}
