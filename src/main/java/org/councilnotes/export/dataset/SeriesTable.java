package org.councilnotes.export.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.export.ColumnType;
import org.councilnotes.export.ExportColumn;
import org.councilnotes.export.ExportValue;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.SeriesReader;

/** The table of series: what the archive holds of each, whatever the search finds of it. */
final class SeriesTable {

  /**
   * A series.
   *
   * @param held its editions in the language that has most; empty where it has additions only
   */
  record Row(String id, String title, Optional<ArchivedSeries> held) {

    static Row of(String id, SeriesReader world, DatasetSources sources) {
      List<NoteSummary> notes = world.series(id);
      return new Row(
          id,
          sources.names().label(Facet.SERIES, id),
          ArchivedSeries.of(id, notes, Optional.empty(), sources.notDue().apply(id)));
    }
  }

  static final DatasetTable<Row> SERIES =
      new DatasetTable<>(
          "series",
          "Series of these notes, with the periods that no edition covers",
          List.of(
              new ExportColumn<>("series", row -> ExportValue.of(row.id())),
              new ExportColumn<>("series_title", row -> ExportValue.of(row.title())),
              new ExportColumn<>(
                  "series_languages",
                  ColumnType.TEXTS,
                  row ->
                      ExportValue.of(
                          row.held().stream()
                              .flatMap(held -> held.languages().stream())
                              .map(SeriesEditions::language))),
              new ExportColumn<>(
                  "editions_held",
                  ColumnType.INTEGER,
                  row -> ExportValue.of(editions(row).count())),
              new ExportColumn<>(
                  "editions",
                  ColumnType.TEXTS,
                  row -> ExportValue.of(editions(row).map(NoteSummary::shortName))),
              new ExportColumn<>(
                  "periods_not_held",
                  ColumnType.TEXTS,
                  row -> ExportValue.of(gaps(row, EditionGap.Kind.NOT_HELD))),
              new ExportColumn<>(
                  "periods_not_due",
                  ColumnType.TEXTS,
                  row -> ExportValue.of(gaps(row, EditionGap.Kind.NOT_DUE)))),
          List.of("series"),
          List.of());

  private SeriesTable() {}

  private static Stream<NoteSummary> editions(Row row) {
    return row.held().stream().flatMap(held -> held.series().editions().stream());
  }

  private static Stream<String> gaps(Row row, EditionGap.Kind kind) {
    Function<ReportingPeriod, String> interval = period -> period.from() + "/" + period.to();
    return row.held().stream()
        .flatMap(held -> held.gaps().stream())
        .filter(gap -> gap.kind() == kind)
        .map(gap -> interval.apply(gap.stretch()));
  }
}
