package org.councilnotes.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.RowGroup;
import org.councilnotes.note.Marking;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/**
 * Exports a table of programmes, countries and editions as comma-separated values, one row for each
 * cell, those that say nothing included: as statistical software reads it best.
 */
public final class CoverageExport {

  private static final List<ExportColumn<Line>> COLUMNS =
      List.of(
          new ExportColumn<>("row", line -> ExportValue.of(line.row())),
          new ExportColumn<>("row_label", line -> ExportValue.of(line.rowLabel())),
          new ExportColumn<>("group", line -> ExportValue.of(line.group())),
          new ExportColumn<>("group_label", line -> ExportValue.of(line.groupLabel())),
          new ExportColumn<>("column", line -> ExportValue.of(line.column())),
          new ExportColumn<>("column_label", line -> ExportValue.of(line.columnLabel())),
          new ExportColumn<>("state", line -> ExportValue.of(line.state())),
          new ExportColumn<>(
              "count", line -> ExportValue.of(line.cell().map(Cell::count).orElse(0L))),
          new ExportColumn<>(
              "column_words",
              line ->
                  line.words()
                      .map(words -> ExportValue.of(words.longValue()))
                      .orElse(ExportValue.NOTHING)),
          new ExportColumn<>(
              "roles",
              line -> ExportValue.of(line.cell().stream().flatMap(c -> c.roles().stream()))));

  private CoverageExport() {}

  private record Line(
      String row,
      String rowLabel,
      String group,
      String groupLabel,
      String column,
      String columnLabel,
      String state,
      Optional<Cell> cell,
      Optional<Long> words) {}

  /** Names of the columns, those that tell what was counted included. */
  static List<String> columns(Coverage table) {
    return Stream.concat(
            ExportColumn.names(COLUMNS).stream(),
            about(table).stream().map(ExportProvenance.Fact::name))
        .toList();
  }

  /**
   * Writes a table; does not close the writer.
   *
   * @param groups all rows, in their order
   * @param marking of the world that was counted
   */
  public static void writeCsv(
      Coverage table, List<RowGroup> groups, FacetNames names, Marking marking, Writer out)
      throws IOException {
    CsvWriter csv =
        new CsvWriter(
            out, ExportColumn.names(COLUMNS), ExportProvenance.marked(marking, about(table)));
    for (RowGroup group : groups) {
      for (String row : group.rows()) {
        for (String column : table.columns()) {
          csv.add(ExportColumn.cells(COLUMNS, line(table, group, row, column, names)));
        }
      }
    }
    csv.end();
  }

  private static Line line(
      Coverage table, RowGroup group, String row, String column, FacetNames names) {
    Facet rows = table.request().rows().facet();
    return new Line(
        row,
        names.label(rows, row),
        group.value().orElse(""),
        group.value().map(value -> names.label(rows, value)).orElse(""),
        column,
        names.label(table.request().columns().facet(), column),
        table.state(row, column).key(),
        table.cell(row, column),
        table.words(row, column));
  }

  private static List<ExportProvenance.Fact> about(Coverage table) {
    return List.of(
        new ExportProvenance.Fact("query", ExportValue.of(table.request().scope().text())),
        new ExportProvenance.Fact(
            "filters", ExportValue.of(ExportProvenance.filters(table.request().scope().filters()))),
        new ExportProvenance.Fact(
            "versions", ExportValue.of(table.request().scope().filters().versions().key())),
        new ExportProvenance.Fact("rows", ExportValue.of(table.request().rows().key())),
        new ExportProvenance.Fact("columns", ExportValue.of(table.request().columns().key())),
        new ExportProvenance.Fact(
            "with_context", ExportValue.of(table.request().withContext() ? 1 : 0)),
        new ExportProvenance.Fact("measure", ExportValue.of(table.request().measure().key())),
        new ExportProvenance.Fact("snapshot", ExportValue.of(table.snapshot())));
  }
}
