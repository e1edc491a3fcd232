package org.councilnotes.ingest;

import java.time.Duration;
import java.util.List;
import org.councilnotes.store.LedgerEntry;

/**
 * The result of a run.
 *
 * @param files every file of the corpus, by path
 * @param read how many of them were read in this run
 * @param retagged for how many others the note was tagged again without reading the file; the rest
 *     was unchanged
 */
public record IngestReport(List<LedgerEntry> files, int read, int retagged, Duration time) {

  public IngestReport {
    files = List.copyOf(files);
  }

  /** Whether the run changed anything. */
  public boolean hasWorked() {
    return read + retagged > 0;
  }

  public boolean hasFailures() {
    return files.stream().anyMatch(f -> f.outcome().isFailure());
  }
}
