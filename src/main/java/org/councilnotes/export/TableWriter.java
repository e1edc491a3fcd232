package org.councilnotes.export;

import java.io.IOException;
import java.util.List;

/** A table that is being written, row by row; nothing of a row is kept once it is written. */
sealed interface TableWriter permits CsvWriter, XlsxWriter, JsonTableWriter {

  /**
   * Writes a row.
   *
   * @param row a cell for each column
   */
  void add(List<ExportValue> row) throws IOException;

  /** Writes what comes last; what it is written to stays open. */
  void end() throws IOException;
}
