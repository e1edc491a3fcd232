package org.councilnotes.note.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * What a passage is in a table. A row repeats the caption and heads of its table, so that it can be
 * shown and exported without its note.
 *
 * @param table id of the table, {@code NOTE/SECTION/table-1}
 * @param row number in the table, from 1; 0 in the rows of its head
 * @param caption as printed; empty where there is none
 * @param heads text of the head by column; heads above each other are joined by {@code " / "},
 *     columns without head have an empty one
 * @param cells from left to right, without empty ones
 */
public record TableRow(
    String table, int row, String caption, List<String> heads, List<TableCell> cells) {

  public TableRow {
    heads = List.copyOf(heads);
    cells = List.copyOf(cells);
  }

  public boolean isHead() {
    return row == 0;
  }

  /** Whether any column has a head. */
  public boolean hasHeads() {
    return heads.stream().anyMatch(head -> !head.isEmpty());
  }

  /** The head over a cell; empty where there is none. */
  public String headOf(TableCell cell) {
    return cell.column() < heads.size() ? heads.get(cell.column()) : "";
  }

  /**
   * The cell around a place in the text of the row.
   *
   * @param offset in UTF-16 code units
   */
  public Optional<TableCell> cellAt(int offset) {
    return cells.stream()
        .filter(cell -> cell.range().start() <= offset && offset < cell.range().end())
        .findFirst();
  }

  /**
   * The head over a place in the text of the row; empty where no cell is, and without words where
   * no head stands over it.
   *
   * @param offset in UTF-16 code units
   */
  public Optional<String> headAt(int offset) {
    return cellAt(offset).map(this::headOf);
  }

  /** The cell that tells a row from others: the first one from the left. */
  public Optional<TableCell> key() {
    return cells.stream().findFirst();
  }

  /**
   * What stands in each cell, as ranges of the text of the row that leave out no word: a word
   * between two cells belongs to the left one.
   *
   * @param text of the passage
   * @return in UTF-16 code units, in the order of the cells, without blanks at their ends
   */
  public List<TextRange> ranges(String text) {
    List<TextRange> ranges = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int start = i == 0 ? 0 : cells.get(i).range().start();
      int end = i + 1 < cells.size() ? cells.get(i + 1).range().start() : text.length();
      ranges.add(new TextRange(start, start + text.substring(start, end).stripTrailing().length()));
    }
    return ranges;
  }

  /** The same row of another table. */
  public TableRow of(String otherTable) {
    return new TableRow(otherTable, row, caption, heads, cells);
  }
}
