package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.collate.table.CellEdits;
import org.councilnotes.collate.view.ComparedColumns;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;

/**
 * A table of a redline in the columns of both notes.
 *
 * @param rows with a cell for each column of the grid, or one that spans several
 * @param width number of columns
 */
record RedlineTable(List<Row> rows, int width) {

  private static final String HEAD = "TableHead";
  private static final String TEXT = "TableText";

  RedlineTable {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param kind whether it stands in one note only
   */
  record Row(RevisionKind kind, boolean isHead, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param columns that it spans
   */
  record Cell(int columns, RedlineParagraph paragraph) {}

  /** Rows of one table. */
  static RedlineTable of(List<RedlineRow> rows) {
    List<TableRow> newestFirst =
        Stream.concat(
                rows.stream().flatMap(row -> row.newer().stream()),
                rows.stream().flatMap(row -> row.older().stream()))
            .map(RedlineRow.Side::row)
            .toList();
    ComparedColumns grid = ComparedColumns.of(newestFirst);
    return new RedlineTable(
        rows.stream()
            .map(row -> new Row(row.kind(), row.isHead(), new CellMerge(row, grid).cells()))
            .toList(),
        grid.width());
  }

  /** What stands in one cell of a row of one note. */
  private record Piece(TextRange range, int span, JoinedPassages words) {}

  /** Merges the cells of a row. */
  private static final class CellMerge {

    private final RedlineRow row;
    private final ComparedColumns grid;
    private final String style;
    private final Map<Integer, Piece> older;
    private final Map<Integer, Piece> newer;

    CellMerge(RedlineRow row, ComparedColumns grid) {
      this.row = row;
      this.grid = grid;
      style = row.isHead() ? HEAD : TEXT;
      older = row.older().map(this::pieces).orElse(Map.of());
      newer = row.newer().map(this::pieces).orElse(Map.of());
    }

    private Map<Integer, Piece> pieces(RedlineRow.Side side) {
      Map<Integer, Piece> pieces = new HashMap<>();
      List<TextRange> ranges = side.row().ranges(side.words().text());
      for (int i = 0; i < ranges.size(); i++) {
        TableCell cell = side.row().cells().get(i);
        pieces.put(
            grid.column(side.row(), cell),
            new Piece(
                ranges.get(i),
                grid.span(side.row(), cell),
                side.words().part(ranges.get(i), style)));
      }
      return pieces;
    }

    List<Cell> cells() {
      TreeMap<Integer, Cell> filled = new TreeMap<>();
      TreeSet<Integer> places = new TreeSet<>(older.keySet());
      places.addAll(newer.keySet());
      for (int place : places) {
        int next = Optional.ofNullable(places.higher(place)).orElse(grid.width());
        filled.put(place, cell(place, next - place));
      }
      List<Cell> cells = new ArrayList<>();
      for (int at = 0; at < grid.width(); at += cells.getLast().columns()) {
        cells.add(filled.getOrDefault(at, new Cell(1, paragraph(List.of()))));
      }
      return cells;
    }

    private Cell cell(int place, int most) {
      Optional<Piece> before = Optional.ofNullable(older.get(place));
      Optional<Piece> after = Optional.ofNullable(newer.get(place));
      int span =
          Stream.concat(after.stream(), before.stream()).map(Piece::span).findFirst().orElse(1);
      return new Cell(Math.clamp(span, 1, most), paragraph(words(before, after)));
    }

    private List<RedlineSpan> words(Optional<Piece> before, Optional<Piece> after) {
      if (before.isPresent() && after.isPresent()) {
        return merged(before.get(), after.get());
      }
      return before
          .map(piece -> piece.words().words(RevisionKind.WENT))
          .or(() -> after.map(piece -> piece.words().words(RevisionKind.CAME)))
          .orElse(List.of());
    }

    private List<RedlineSpan> merged(Piece before, Piece after) {
      List<RedlineSpan> spans =
          CounterpartMerge.of(
              before.words(),
              after.words(),
              CellEdits.between(
                  row.older().orElseThrow().words().text(),
                  before.range(),
                  row.newer().orElseThrow().words().text(),
                  after.range(),
                  row.edits()),
              row.footnotes());
      return spans.stream().filter(span -> span.ends().isEmpty()).toList();
    }

    private RedlineParagraph paragraph(List<RedlineSpan> words) {
      return new RedlineParagraph(style, words, row.kind());
    }
  }
}
