package org.councilnotes.note.table;

import org.councilnotes.note.text.TextRange;

/**
 * A cell that is not empty.
 *
 * @param column from 0; the first one of a cell that spans several
 * @param columns number of columns that it spans, at least 1
 * @param range in the text of its passage: UTF-16 code units, start inclusive, end exclusive
 */
public record TableCell(int column, int columns, TextRange range) {

  /** A cell in one column. */
  public static TableCell of(int column, TextRange range) {
    return new TableCell(column, 1, range);
  }

  /** Whether the cell lies in a column. */
  public boolean covers(int other) {
    return other >= column && other < column + columns;
  }
}
