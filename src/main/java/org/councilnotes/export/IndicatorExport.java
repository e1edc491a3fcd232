package org.councilnotes.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.indicator.IndicatorMark;
import org.councilnotes.indicator.IndicatorValue;
import org.councilnotes.note.Marking;

/**
 * Exports figures of a series as comma-separated values: a row for each indicator and edition,
 * those that do not tell it included.
 */
public final class IndicatorExport {

  private static final List<ExportColumn<Line>> COLUMNS =
      List.of(
          new ExportColumn<>("indicator", line -> ExportValue.of(line.number())),
          new ExportColumn<>("counted", line -> ExportValue.of(line.label())),
          new ExportColumn<>("edition", line -> ExportValue.of(line.edition())),
          new ExportColumn<>("note", line -> ExportValue.of(line.note())),
          new ExportColumn<>(
              "value", line -> text(line, v -> v.quantity().value().toPlainString())),
          new ExportColumn<>("unit", line -> text(line, v -> v.quantity().unit().code())),
          new ExportColumn<>("bound", line -> text(line, v -> v.quantity().bound().key())),
          new ExportColumn<>(
              "cumulative", line -> text(line, v -> v.quantity().isCumulative() ? "1" : "0")),
          new ExportColumn<>(
              "marks",
              line ->
                  ExportValue.of(line.cell().marks().stream().sorted().map(IndicatorMark::key))),
          new ExportColumn<>("printed", line -> text(line, IndicatorValue::printed)),
          new ExportColumn<>(
              "counted_here", line -> text(line, v -> v.quantity().counted().label())),
          new ExportColumn<>("passage", line -> text(line, IndicatorValue::passage)),
          new ExportColumn<>("heading", line -> text(line, IndicatorValue::heading)),
          new ExportColumn<>(
              "programmes",
              line ->
                  ExportValue.of(
                      line.cell().value().stream().flatMap(v -> v.programmes().stream()))),
          new ExportColumn<>("sentence", line -> text(line, IndicatorValue::sentence)));

  private static final List<String> ABOUT = List.of("series", "language", "cut", "snapshot");

  private IndicatorExport() {}

  private record Line(int number, String label, String edition, String note, Indicator.Cell cell) {}

  private static ExportValue text(Line line, Function<IndicatorValue, String> of) {
    return ExportValue.of(line.cell().value().map(of));
  }

  /** Names of the columns, those that tell what was counted included. */
  static List<String> columns() {
    return Stream.concat(ExportColumn.names(COLUMNS).stream(), ABOUT.stream()).toList();
  }

  /**
   * Writes the figures of a series; does not close the writer.
   *
   * @param withSingle whether indicators that one edition tells are written, too
   * @param marking of the world that the series is read from
   */
  public static void writeCsv(
      FollowedSeries series, boolean withSingle, Marking marking, Writer out) throws IOException {
    CsvWriter csv =
        new CsvWriter(
            out, ExportColumn.names(COLUMNS), ExportProvenance.marked(marking, about(series)));
    List<Indicator> indicators = series.listed(withSingle);
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      for (int edition = 0; edition < indicator.cells().size(); edition++) {
        csv.add(
            ExportColumn.cells(
                COLUMNS,
                new Line(
                    i + 1,
                    indicator.newest().label(),
                    series.name(edition),
                    series.editions().get(edition).id(),
                    indicator.cells().get(edition))));
      }
    }
    csv.end();
  }

  private static List<ExportProvenance.Fact> about(FollowedSeries series) {
    return List.of(
        new ExportProvenance.Fact("series", ExportValue.of(series.id())),
        new ExportProvenance.Fact("language", ExportValue.of(series.language())),
        new ExportProvenance.Fact("cut", ExportValue.of(series.indicators().isCut() ? 1 : 0)),
        new ExportProvenance.Fact("snapshot", ExportValue.of(series.snapshot())));
  }
}
