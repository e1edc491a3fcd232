package org.councilnotes.collate.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;

/**
 * The columns of counterpart tables as one grid: columns of the same number in tables of the same
 * width, else of the same head. A column that only some tables have stands after its left
 * neighbour.
 *
 * @param heads by column; empty where a column has none
 * @param columns by table id, the column of the grid of each of its columns
 */
public record ComparedColumns(List<String> heads, Map<String, List<Integer>> columns) {

  public ComparedColumns {
    heads = List.copyOf(heads);
    columns = Map.copyOf(columns);
  }

  /**
   * The grid of some rows of counterpart tables.
   *
   * @param rows those of the newest table first: its columns keep their places
   */
  public static ComparedColumns of(List<TableRow> rows) {
    Builder builder = new Builder();
    Map<String, Integer> widths = new HashMap<>();
    rows.forEach(row -> widths.merge(row.table(), width(row), Math::max));
    rows.forEach(row -> builder.add(row, widths.getOrDefault(row.table(), 0)));
    return builder.build();
  }

  private static int width(TableRow row) {
    return row.cells().stream()
        .mapToInt(cell -> cell.column() + cell.columns())
        .reduce(row.heads().size(), Math::max);
  }

  public int width() {
    return heads.size();
  }

  public boolean hasHeads() {
    return heads.stream().anyMatch(head -> !head.isEmpty());
  }

  /** Whether the table of a row is part of the grid. */
  boolean has(TableRow row) {
    return columns.containsKey(row.table());
  }

  /** The column of the grid in which a cell begins. */
  public int column(TableRow row, TableCell cell) {
    return columns.getOrDefault(row.table(), List.of()).get(cell.column());
  }

  /** How many columns of the grid a cell spans. */
  public int span(TableRow row, TableCell cell) {
    List<Integer> own = columns.getOrDefault(row.table(), List.of());
    return IntStream.range(cell.column(), cell.column() + cell.columns())
            .map(own::get)
            .max()
            .orElse(0)
        - column(row, cell)
        + 1;
  }

  /** Adds tables to columns that grow. */
  private static final class Builder {

    /** A column of the grid, whose place is known at the end. */
    private record Slot(int key, String head) {}

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Slot>> tables = new HashMap<>();

    /** The columns of the widest table by its number of heads. */
    private final Map<Integer, List<Slot>> byNumber = new HashMap<>();

    private int keys;

    void add(TableRow row, int width) {
      if (tables.containsKey(row.table())) {
        return;
      }
      List<Slot> alike = byNumber.get(row.heads().size());
      List<Slot> own = alike == null ? byHead(row, width) : byNumber(alike, row, width);
      byNumber.merge(row.heads().size(), own, (a, b) -> a.size() < b.size() ? b : a);
      tables.put(row.table(), own);
    }

    private List<Slot> byNumber(List<Slot> alike, TableRow row, int width) {
      List<Slot> own = new ArrayList<>(alike.subList(0, Math.min(width, alike.size())));
      for (int column = own.size(); column < width; column++) {
        own.add(insert(head(row, column), own));
      }
      return own;
    }

    private List<Slot> byHead(TableRow row, int width) {
      List<Slot> own = new ArrayList<>();
      Set<Slot> taken = new HashSet<>();
      for (int column = 0; column < width; column++) {
        String head = head(row, column);
        Slot slot =
            slots.stream()
                .filter(s -> !head.isEmpty() && s.head().equals(head) && !taken.contains(s))
                .findFirst()
                .orElseGet(() -> insert(head, own));
        taken.add(slot);
        own.add(slot);
      }
      return own;
    }

    /** A new column after the one that the table has last. */
    private Slot insert(String head, List<Slot> own) {
      Slot slot = new Slot(keys++, head);
      slots.add(own.isEmpty() ? 0 : slots.indexOf(own.getLast()) + 1, slot);
      return slot;
    }

    private static String head(TableRow row, int column) {
      return column < row.heads().size() ? row.heads().get(column) : "";
    }

    ComparedColumns build() {
      Map<String, List<Integer>> places = new HashMap<>();
      tables.forEach((id, own) -> places.put(id, own.stream().map(slots::indexOf).toList()));
      return new ComparedColumns(slots.stream().map(Slot::head).toList(), places);
    }
  }
}
