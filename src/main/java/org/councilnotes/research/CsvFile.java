package org.councilnotes.research;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values: a header row, then one row each. What the export says of itself stands in
 * the last columns of every row, so that a part of the file still tells it.
 */
final class CsvFile implements TableFile {

  private final CSVPrinter printer;
  private final List<ExportAbout.Fact> facts;

  CsvFile(OutputStream out, List<String> columns, ExportAbout about) throws IOException {
    OutputStreamWriter utf8 = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    printer = new CSVPrinter(utf8, CSVFormat.RFC4180);
    facts = about.facts();
    printer.printRecord(
        Stream.concat(columns.stream(), facts.stream().map(ExportAbout.Fact::name)));
  }

  @Override
  public void add(List<Cell> row) throws IOException {
    Stream<Cell> all = Stream.concat(row.stream(), facts.stream().map(ExportAbout.Fact::value));
    printer.printRecord(all.map(CsvFile::shown));
  }

  private static String shown(Cell cell) {
    return cell instanceof Cell.Count
        ? cell.text()
        : FormulaGuard.defuse(Printable.of(cell.text()));
  }

  @Override
  public void end() throws IOException {
    printer.flush();
  }
}
