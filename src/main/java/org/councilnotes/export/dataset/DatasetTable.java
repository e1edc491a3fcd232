package org.councilnotes.export.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.export.CsvWriter;
import org.councilnotes.export.ExportColumn;

/**
 * A table of a dataset.
 *
 * @param <T> type of a row
 * @param name of its file, without folder and ending
 * @param title what it holds, in a few words
 * @param key the columns that tell its rows apart; empty where none do
 * @param references columns whose values stand in another table
 */
record DatasetTable<T>(
    String name,
    String title,
    List<ExportColumn<T>> columns,
    List<String> key,
    List<Reference> references) {

  private static final String ENDING = ".csv";

  /**
   * Each value of a column stands in a table, in one of its rows.
   *
   * @param table its name
   * @param target the column there
   */
  record Reference(String column, String table, String target) {

    /** To a column of the same name. */
    static Reference to(String table, String column) {
      return new Reference(column, table, column);
    }
  }

  DatasetTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
  }

  String path() {
    return name + ENDING;
  }

  /**
   * Writes it row by row; does not close the stream.
   *
   * @return number of rows
   */
  long write(Stream<T> rows, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter csv =
        new CsvWriter(text, columns.stream().map(ExportColumn::name).toList(), List.of());
    long count = 0;
    for (Iterator<T> all = rows.iterator(); all.hasNext(); count++) {
      csv.add(ExportColumn.cells(columns, all.next()));
    }
    csv.end();
    return count;
  }
}
