package org.councilnotes.structure.block;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.text.TextRange;

/**
 * What a block is in a table.
 *
 * @param table number of the table in the file
 * @param isHead whether the format or the layout says that it is a head
 * @param cells from left to right, without empty ones
 */
public record BlockRow(int table, boolean isHead, List<TableCell> cells) {

  public BlockRow {
    cells = List.copyOf(cells);
  }

  /**
   * A cell and its text.
   *
   * @param columns number of columns that it spans, at least 1
   */
  public record CellText(int columns, RichText text) {}

  /**
   * The block of a row: its cells from left to right, separated by a space.
   *
   * @param texts by column
   */
  public static TextBlock block(
      SortedMap<Integer, CellText> texts, OptionalInt page, int table, boolean isHead) {
    RichText.Builder words = new RichText.Builder();
    List<TableCell> cells = new ArrayList<>();
    texts.forEach(
        (column, cell) -> {
          if (!cell.text().isEmpty()) {
            words.space().add(cell.text());
            int end = words.soFar().length();
            TextRange range = new TextRange(end - cell.text().text().length(), end);
            cells.add(new TableCell(column, cell.columns(), range));
          }
        });
    return TextBlock.row(words.build(), page, new BlockRow(table, isHead, cells));
  }

  public BlockRow asHead() {
    return new BlockRow(table, true, cells);
  }
}
