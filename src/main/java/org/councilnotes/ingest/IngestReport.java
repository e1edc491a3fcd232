package org.councilnotes.ingest;

import java.time.Duration;
import java.util.List;
import org.councilnotes.search.SourceFile;

/**
 * How a run ended.
 *
 * @param files every file of the corpus, by path
 * @param read how many of them were read in this run; the others had not changed
 */
public record IngestReport(List<SourceFile> files, int read, Duration time) {

  public IngestReport {
    files = List.copyOf(files);
  }

  public boolean hasFailures() {
    return files.stream().anyMatch(f -> f.outcome().isFailure());
  }
}
