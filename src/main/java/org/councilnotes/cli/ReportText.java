package org.councilnotes.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Visible;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Tries;

/** The ledger for people: the files that did not simply end indexed, the worst first; counts. */
record ReportText(Console console) {

  void print(IngestReport report) {
    print(report.files());
    String retagged = report.retagged() == 0 ? "" : ", " + report.retagged() + " only tagged anew";
    console.print(
        report.read() + " files read" + retagged + " in " + seconds(report.time()) + " s");
  }

  void print(List<SourceFile> ledger) {
    List<SourceFile> files = ledger.stream().filter(f -> !f.isImported()).toList();
    ledger.stream()
        .filter(file -> !(file.outcome() instanceof Outcome.Indexed))
        .sorted(SourceFile.WORST_FIRST)
        .map(ReportText::line)
        .forEach(console::print);
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach(f -> counts.merge(f.outcome().state(), 1, Integer::sum));
    StringBuilder line = new StringBuilder(files.size() + " files");
    counts.forEach((state, count) -> line.append(", ").append(count).append(' ').append(state));
    console.print(line.toString());
    long imported = ledger.stream().filter(SourceFile::isHeldImport).count();
    if (imported > 0) {
      console.print(imported + " notes imported");
    }
  }

  private static String line(SourceFile file) {
    Outcome outcome = file.outcome();
    String tried = outcome.isFailure() ? tried(file.tries()) : "";
    return "%-9s %s: %s%s"
        .formatted(
            outcome.state(), Visible.line(file.path()), Visible.line(outcome.reason()), tried);
  }

  /** Said where it was in vain more than once. */
  private static String tried(Tries tries) {
    return tries.count() < 2 ? "" : " (%d times, last %s)".formatted(tries.count(), tries.last());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }
}
