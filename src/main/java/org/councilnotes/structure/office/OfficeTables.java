package org.councilnotes.structure.office;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.councilnotes.extract.TableGrid;
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

  private final IdentityHashMap<Element, TableGrid> grids = new IdentityHashMap<>();

  /** A row as a block; without text where all of its cells are empty. */
  TextBlock row(Element tr, List<DroppedText> dropped) {
    Element table = tr.closest("table");
    TableGrid grid =
        grids.computeIfAbsent(table == null ? tr : table, t -> new TableGrid(grids.size()));
    grid.startRow();
    SortedMap<Integer, BlockRow.CellText> cells = new TreeMap<>();
    for (Element cell : tr.select("> td, > th")) {
      RichText text = OfficeTextReader.of(cell, dropped);
      int columns = span(cell, "colspan");
      cells.put(grid.place(columns, span(cell, "rowspan")), new BlockRow.CellText(columns, text));
    }
    if (cells.isEmpty()) {
      cells.put(0, new BlockRow.CellText(1, OfficeTextReader.of(tr, dropped)));
    }
    return BlockRow.block(cells, OptionalInt.empty(), grid.table(), isHead(tr));
  }

  private static boolean isHead(Element tr) {
    return !tr.select("> th").isEmpty() && tr.select("> td").stream().noneMatch(Element::hasText);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return NUMBER.matcher(value).matches() ? Math.clamp(Integer.parseInt(value), 1, MOST) : 1;
  }
}
