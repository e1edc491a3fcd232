package org.councilnotes.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.SourceFile;

/** The ledger for people: counts, then the files that did not simply end indexed. */
record ReportText(Console console) {

  void print(IngestReport report) {
    print(report.files());
    console.print(report.read() + " files read in " + seconds(report.time()) + " s");
  }

  void print(List<SourceFile> files) {
    for (SourceFile file : files) {
      if (!(file.outcome() instanceof Outcome.Indexed)) {
        console.print(
            "%-9s %s: %s".formatted(file.outcome().state(), file.path(), file.outcome().reason()));
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach(f -> counts.merge(f.outcome().state(), 1, Integer::sum));
    StringBuilder line = new StringBuilder(files.size() + " files");
    counts.forEach((state, count) -> line.append(", ").append(count).append(' ').append(state));
    console.print(line.toString());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }
}
