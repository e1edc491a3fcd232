package org.councilnotes.export.dataset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.export.ExportColumn;

/** The tables of a dataset, and the names of all their columns. */
public final class DatasetColumns {

  static final List<DatasetTable<?>> TABLES =
      List.of(
          PassageTables.PASSAGES,
          PassageTables.FACTS,
          PassageTables.MENTIONS,
          PassageTables.EDITIONS,
          SeriesTable.SERIES,
          CorrectionTable.CORRECTIONS,
          VocabularyTables.PROGRAMMES,
          VocabularyTables.COUNTRIES,
          VocabularyTables.GROUPS,
          VocabularyTables.MEMBERS,
          VocabularyTables.TERMS);

  private DatasetColumns() {}

  public static Set<String> names() {
    return TABLES.stream()
        .flatMap(table -> table.columns().stream())
        .map(ExportColumn::name)
        .collect(Collectors.toSet());
  }
}
