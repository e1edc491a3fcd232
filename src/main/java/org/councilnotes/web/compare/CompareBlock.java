package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.view.ComparedTable;
import org.councilnotes.collate.view.TableFamilies;

/**
 * What follows each other in a section of the comparison: rows of one table, or other rows.
 *
 * @param items rows and stubs that are shown
 * @param table empty for rows that are no table
 * @param isCaptioned whether the caption of the table stands above it as a row of its own
 */
record CompareBlock(List<CompareRow> items, Optional<ComparedTable> table, boolean isCaptioned) {

  CompareBlock {
    items = List.copyOf(items);
  }

  /** The blocks of the rows of a section. */
  static List<CompareBlock> of(List<CompareRow> items, TableFamilies tables) {
    List<CompareBlock> blocks = new ArrayList<>();
    for (List<CompareRow> group :
        tables.grouped(items, item -> tables.tables(item.row(), item.move()))) {
      blocks.add(of(group, blocks, tables));
    }
    return blocks;
  }

  private static CompareBlock of(
      List<CompareRow> group, List<CompareBlock> above, TableFamilies tables) {
    List<CompareRow> rows = group.stream().filter(item -> !item.isStub()).toList();
    if (rows.isEmpty() || tables.tables(rows.getFirst().row()).isEmpty()) {
      return new CompareBlock(group, Optional.empty(), false);
    }
    ComparedTable table = ComparedTable.of(rows.stream().map(CompareRow::row).toList());
    return new CompareBlock(group, Optional.of(table), endsWith(above, table.caption()));
  }

  private static boolean endsWith(List<CompareBlock> above, String caption) {
    return !above.isEmpty()
        && above.getLast().items().getLast().row().wording().cells().reversed().stream()
            .flatMap(Optional::stream)
            .findFirst()
            .map(Cell::text)
            .filter(caption::endsWith)
            .isPresent();
  }

  public boolean hasTable() {
    return table.isPresent();
  }

  /** A block for each row, or the table as a whole. */
  List<CompareBlock> pieces() {
    return hasTable()
        ? List.of(this)
        : items.stream()
            .map(item -> new CompareBlock(List.of(item), Optional.empty(), false))
            .toList();
  }

  /** Blocks that follow each other, with rows outside tables in one block again. */
  static List<CompareBlock> joined(List<CompareBlock> pieces) {
    List<CompareBlock> joined = new ArrayList<>();
    List<CompareRow> rows = new ArrayList<>();
    for (CompareBlock piece : pieces) {
      if (piece.hasTable()) {
        addRows(rows, joined);
        joined.add(piece);
      } else {
        rows.addAll(piece.items());
      }
    }
    addRows(rows, joined);
    return joined;
  }

  private static void addRows(List<CompareRow> rows, List<CompareBlock> joined) {
    if (!rows.isEmpty()) {
      joined.add(new CompareBlock(rows, Optional.empty(), false));
      rows.clear();
    }
  }

  /** Rows of heads, which open the table. */
  public List<CompareRow> head() {
    return items.stream().takeWhile(CompareBlock::isHead).toList();
  }

  public List<CompareRow> body() {
    return items.stream().dropWhile(CompareBlock::isHead).toList();
  }

  private static boolean isHead(CompareRow item) {
    return !item.isStub() && ComparedTable.isHead(item.row());
  }

  /** Whether the heads are repeated, as no row of heads is shown. */
  public boolean repeatsHeads() {
    return head().isEmpty() && table.filter(own -> own.grid().hasHeads()).isPresent();
  }

  /** The lines of a row of the table. */
  public List<ComparedTable.Line> lines(CompareRow item) {
    return table.orElseThrow().lines(item.row());
  }

  /** The caption, else the first heads; empty where there are neither. */
  public String name() {
    ComparedTable own = table.orElseThrow();
    return own.caption().isEmpty()
        ? own.grid().heads().stream()
            .filter(head -> !head.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "))
        : own.caption();
  }

  /** The number of columns of the page's table: the grid, the change, and the notes of many. */
  public int width() {
    return table.orElseThrow().grid().width() + (items.getFirst().row().isOfTwo() ? 1 : 2);
  }
}
