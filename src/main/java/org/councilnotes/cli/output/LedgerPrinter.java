package org.councilnotes.cli.output;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.ReadAttempts;

/** Prints the ledger: files with an outcome other than indexed, the worst first, then counts. */
public record LedgerPrinter(Console console) {

  /** Prints the ledger of the public world, and what the complete one holds, if there is one. */
  public void print(IngestReport report) {
    print(report.files());
    report.completeFiles().ifPresent(this::printComplete);
    String retagged = report.retagged() == 0 ? "" : ", " + report.retagged() + " only tagged anew";
    console.print(
        report.read() + " files read" + retagged + " in " + seconds(report.time()) + " s");
  }

  public void print(List<LedgerEntry> ledger) {
    List<LedgerEntry> files = ledger.stream().filter(f -> !f.isImported()).toList();
    ledger.stream()
        .filter(file -> !(file.outcome() instanceof FileOutcome.Indexed))
        .sorted(LedgerEntry.WORST_FIRST)
        .map(LedgerPrinter::line)
        .forEach(console::print);
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach(f -> counts.merge(f.outcome().state(), 1, Integer::sum));
    StringBuilder line = new StringBuilder(files.size() + " files");
    counts.forEach((state, count) -> line.append(", ").append(count).append(' ').append(state));
    console.print(line.toString());
    long imported = ledger.stream().filter(LedgerEntry::isHeldImport).count();
    if (imported > 0) {
      console.print(imported + " notes imported");
    }
  }

  private void printComplete(List<LedgerEntry> ledger) {
    List<LedgerEntry> notes = ledger.stream().filter(LedgerEntry::isNoteRead).toList();
    notes.stream()
        .filter(file -> file.limite() && file.outcome() instanceof FileOutcome.Partial)
        .map(LedgerPrinter::line)
        .forEach(console::print);
    console.print(
        "complete world: %d notes, %d of them LIMITE"
            .formatted(notes.size(), notes.stream().filter(LedgerEntry::limite).count()));
  }

  private static String line(LedgerEntry file) {
    FileOutcome outcome = file.outcome();
    String tried = outcome.isFailure() ? tried(file.tries()) : "";
    return "%-9s %s: %s%s"
        .formatted(
            outcome.state(),
            ControlCharacterEscaping.escapeLine(file.path()),
            ControlCharacterEscaping.escapeLine(outcome.english()),
            tried);
  }

  /** Said where it was in vain more than once. */
  private static String tried(ReadAttempts readAttempts) {
    return readAttempts.count() < 2
        ? ""
        : " (%d times, last %s)".formatted(readAttempts.count(), readAttempts.last());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }
}
