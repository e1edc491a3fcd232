package org.councilnotes.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.councilnotes.ingest.progress.StageCost;
import org.councilnotes.store.LedgerEntry;

/**
 * The result of a run.
 *
 * @param ledgers every file of the corpus, by path, as each world has it: the public world first
 * @param read how many of them were read in this run
 * @param retagged for how many others the note was tagged again without reading the file; the rest
 *     was unchanged
 * @param stages what each stage cost
 */
public record IngestReport(
    List<List<LedgerEntry>> ledgers,
    int read,
    int retagged,
    Duration time,
    List<StageCost> stages) {

  public IngestReport {
    ledgers = List.copyOf(ledgers);
    stages = List.copyOf(stages);
  }

  /** Every file of the corpus, by path, as the public world has it. */
  public List<LedgerEntry> files() {
    return ledgers.getFirst();
  }

  /** The same as the complete world has it; empty where there is none. */
  public Optional<List<LedgerEntry>> completeFiles() {
    return ledgers.stream().skip(1).findFirst();
  }

  /** Whether the run changed anything. */
  public boolean hasWorked() {
    return read + retagged > 0;
  }

  public boolean hasFailures() {
    return files().stream().anyMatch(f -> f.outcome().isFailure());
  }

  /** Whether a world has files that are worth another try when the machine is idle. */
  public boolean hasUnfinishedFiles() {
    return ledgers.stream().anyMatch(UnfinishedFiles::areIn);
  }
}
