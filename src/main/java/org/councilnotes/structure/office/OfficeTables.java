package org.councilnotes.structure.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.jsoup.nodes.Element;

/** Reads rows of tables with their cells, and numbers the tables of a file. */
final class OfficeTables {

  /** Most rows or columns that a cell may span. */
  private static final int MOST = 100;

  /** Matches {@code 3}; not {@code 0%} nor an empty value. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final IdentityHashMap<Element, Grid> grids = new IdentityHashMap<>();

  /** A row as a block; without text where all of its cells are empty. */
  TextBlock row(Element tr, List<DroppedText> dropped) {
    Element table = tr.closest("table");
    Grid grid = grids.computeIfAbsent(table == null ? tr : table, t -> new Grid(grids.size()));
    grid.startRow();
    SortedMap<Integer, BlockRow.CellText> cells = new TreeMap<>();
    for (Element cell : tr.select("> td, > th")) {
      RichText text = OfficeTextReader.of(cell, dropped);
      int columns = span(cell, "colspan");
      cells.put(grid.column(columns, span(cell, "rowspan")), new BlockRow.CellText(columns, text));
    }
    if (cells.isEmpty()) {
      cells.put(0, new BlockRow.CellText(1, OfficeTextReader.of(tr, dropped)));
    }
    return BlockRow.block(cells, OptionalInt.empty(), grid.table, isHead(tr));
  }

  private static boolean isHead(Element tr) {
    return !tr.select("> th").isEmpty() && tr.select("> td").stream().noneMatch(Element::hasText);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return NUMBER.matcher(value).matches() ? Math.clamp(Integer.parseInt(value), 1, MOST) : 1;
  }

  /** Counts the columns of a table; cells that span several rows leave no room below them. */
  private static final class Grid {

    private final int table;
    private final Map<Integer, Set<Integer>> taken = new HashMap<>();
    private int row = -1;
    private int column;

    Grid(int table) {
      this.table = table;
    }

    void startRow() {
      taken.remove(row);
      row++;
      column = 0;
    }

    /** The column of the next cell. */
    int column(int columns, int rows) {
      Set<Integer> here = taken.getOrDefault(row, Set.of());
      while (here.contains(column)) {
        column++;
      }
      int at = column;
      for (int r = 1; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          taken.computeIfAbsent(row + r, k -> new HashSet<>()).add(at + c);
        }
      }
      column += columns;
      return at;
    }
  }
}
