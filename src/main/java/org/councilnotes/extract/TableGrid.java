package org.councilnotes.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the rows and columns of one table whose cells come in reading order. Cells that span
 * several rows leave no room for others below them.
 */
public final class TableGrid {

  private final int table;
  private final Map<Integer, Set<Integer>> taken = new HashMap<>();
  private int row = -1;
  private int column;

  /**
   * An empty grid.
   *
   * @param table number of the table in the file
   */
  public TableGrid(int table) {
    this.table = table;
  }

  public int table() {
    return table;
  }

  public void startRow() {
    taken.remove(row);
    row++;
    column = 0;
  }

  /** The open row, from 0; 0 before the first one. */
  public int row() {
    return Math.max(0, row);
  }

  /**
   * Places the next cell of the open row and returns its column, from 0.
   *
   * @param columns number of columns that it spans, at least 1
   * @param rows number of rows that it spans, at least 1
   */
  public int place(int columns, int rows) {
    Set<Integer> here = taken.getOrDefault(row(), Set.of());
    while (here.contains(column)) {
      column++;
    }
    int at = column;
    for (int r = 1; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        taken.computeIfAbsent(row() + r, k -> new HashSet<>()).add(at + c);
      }
    }
    column += columns;
    return at;
  }
}
