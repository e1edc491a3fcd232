package org.councilnotes.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.councilnotes.note.text.ControlCharacterEscaping;

/**
 * Writes comma-separated values: a header row, then the rows. The provenance is in the last columns
 * of every row, so that a part of the file also has it.
 */
public final class CsvWriter implements TableWriter {

  private final CSVPrinter printer;
  private final List<ExportProvenance.Fact> facts;

  /**
   * Writes the header row.
   *
   * @param about the provenance, repeated in each row; empty where it stands beside the file
   */
  public CsvWriter(Writer out, List<String> columns, List<ExportProvenance.Fact> about)
      throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    facts = List.copyOf(about);
    printer.printRecord(
        Stream.concat(columns.stream(), facts.stream().map(ExportProvenance.Fact::name)));
  }

  @Override
  public void add(List<ExportValue> row) throws IOException {
    Stream<ExportValue> all =
        Stream.concat(row.stream(), facts.stream().map(ExportProvenance.Fact::value));
    printer.printRecord(all.map(CsvWriter::shown));
  }

  private static String shown(ExportValue cell) {
    return cell instanceof ExportValue.Count
        ? cell.text()
        : FormulaGuard.defuse(ControlCharacterEscaping.replaceUnfit(cell.text()));
  }

  @Override
  public void end() throws IOException {
    printer.flush();
  }
}
