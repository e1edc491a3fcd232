package org.councilnotes.export;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row, without keeping rows in memory. */
public sealed interface TableWriter permits CsvWriter, XlsxWriter, JsonTableWriter {

  /**
   * Writes a row.
   *
   * @param row one cell per column
   */
  void add(List<ExportValue> row) throws IOException;

  /** Writes the end of the table; does not close the stream. */
  void end() throws IOException;
}
