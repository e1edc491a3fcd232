package org.councilnotes.ingest;

import java.time.Duration;
import java.util.List;
import org.councilnotes.ingest.progress.StageCost;
import org.councilnotes.store.LedgerEntry;

/**
 * The result of a run.
 *
 * @param files every file of the corpus, by path
 * @param read how many of them were read in this run
 * @param retagged for how many others the note was tagged again without reading the file; the rest
 *     was unchanged
 * @param stages what each stage cost
 */
public record IngestReport(
    List<LedgerEntry> files, int read, int retagged, Duration time, List<StageCost> stages) {

  public IngestReport {
    files = List.copyOf(files);
    stages = List.copyOf(stages);
  }

  /** Whether the run changed anything. */
  public boolean hasWorked() {
    return read + retagged > 0;
  }

  public boolean hasFailures() {
    return files.stream().anyMatch(f -> f.outcome().isFailure());
  }
}
