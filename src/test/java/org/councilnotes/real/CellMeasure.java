package org.councilnotes.real;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.real.LabelledSegment.Cell;
import org.councilnotes.real.PageMeasure.Result;
import org.councilnotes.real.ReadPiece.ReadCell;

/**
 * Cells of the tables of a page. Rows and columns are numbered otherwise by readers and by the
 * program: each labelled row or column is that read one with which it shares most segments, if that
 * one shares most of its segments with it.
 */
final class CellMeasure {

  /** A row as it was read. */
  private record ReadRow(String table, int row) {}

  private final List<PlacedSegment> segments;
  private final Map<Integer, ReadRow> rows;
  private final Map<Integer, Integer> columns;

  private CellMeasure(List<PlacedSegment> table) {
    this.segments = table;
    this.rows = counterparts(Cell::row, c -> new ReadRow(c.table(), c.row()));
    this.columns = counterparts(Cell::column, ReadCell::column);
  }

  static List<Result> of(List<PlacedSegment> page) {
    Map<Integer, List<PlacedSegment>> tables = new LinkedHashMap<>();
    for (PlacedSegment segment : page) {
      segment
          .label()
          .cell()
          .ifPresent(c -> tables.computeIfAbsent(c.table(), t -> new ArrayList<>()).add(segment));
    }
    List<Result> results = new ArrayList<>();
    tables.values().forEach(table -> new CellMeasure(table).addTo(results));
    return results;
  }

  private <L, R> Map<L, R> counterparts(Function<Cell, L> labelled, Function<ReadCell, R> read) {
    Map<L, Map<R, Integer>> counts = new HashMap<>();
    Map<R, Map<L, Integer>> back = new HashMap<>();
    for (PlacedSegment segment : segments) {
      L left = labelled.apply(segment.label().cell().orElseThrow());
      segment
          .cell()
          .map(read)
          .ifPresent(
              right -> {
                counts.computeIfAbsent(left, k -> new HashMap<>()).merge(right, 1, Integer::sum);
                back.computeIfAbsent(right, k -> new HashMap<>()).merge(left, 1, Integer::sum);
              });
    }
    Map<L, R> counterparts = new HashMap<>();
    counts.forEach(
        (left, found) ->
            most(found)
                .filter(right -> most(back.get(right)).equals(Optional.of(left)))
                .ifPresent(right -> counterparts.put(left, right)));
    return counterparts;
  }

  private static <T> Optional<T> most(Map<T, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.<T, Integer>comparingByValue())
        .map(Map.Entry::getKey);
  }

  private void addTo(List<Result> results) {
    for (PlacedSegment segment : segments) {
      Cell wanted = segment.label().cell().orElseThrow();
      Optional<ReadCell> read = segment.cell();
      boolean row =
          read.map(c -> new ReadRow(c.table(), c.row()))
              .filter(r -> r.equals(rows.get(wanted.row())))
              .isPresent();
      boolean column =
          read.filter(c -> Integer.valueOf(c.column()).equals(columns.get(wanted.column())))
              .isPresent();
      String wrong = wanted + " read " + read;
      results.add(PageMeasure.result(Figure.ROW, segment, row, wrong));
      results.add(PageMeasure.result(Figure.COLUMN, segment, column, wrong));
      results.add(PageMeasure.result(Figure.CELL, segment, row && column, wrong));
      if (segment.label().isHead()) {
        boolean head = column && read.filter(c -> c.row() == 0).isPresent();
        results.add(PageMeasure.result(Figure.HEAD, segment, head, wrong));
      }
    }
  }
}
