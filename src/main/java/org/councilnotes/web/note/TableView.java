package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.councilnotes.note.table.CellForm;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.web.text.TextRun;

/**
 * Consecutive rows of a table as the page of their note shows them. A table that other text
 * interrupts is shown in several such parts.
 *
 * @param printed the passages of its caption, which stand in the element {@code caption}; empty
 *     where they stand elsewhere, or none is printed
 * @param heads heads to repeat over a part without rows of heads; empty where there are such rows
 *     or no heads
 * @param head rows of the head
 * @param body all other rows
 */
record TableView(
    Naming naming, List<PassageView> printed, List<String> heads, List<Row> head, List<Row> body) {

  TableView {
    printed = List.copyOf(printed);
    heads = List.copyOf(heads);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /**
   * What a table is called.
   *
   * @param row any row of it
   * @param number of the table in its note, from 1
   * @param last id of its last passage
   */
  record Naming(TableRow row, int number, String last) {

    /** The caption; empty where none is printed. */
    public String caption() {
      return row.caption();
    }

    /** The first heads, which tell the table from others where it has no caption. */
    public String heads() {
      return String.join(", ", row.heads().stream().filter(h -> !h.isEmpty()).distinct().toList());
    }
  }

  /**
   * Builds a part of a table.
   *
   * @param printed passages of its caption
   * @param passages its rows, in reading order
   */
  static TableView of(Naming naming, List<PassageView> printed, List<PassageView> passages) {
    int width = Math.max(naming.row().heads().size(), width(passages));
    List<Row> head = new ArrayList<>();
    List<Row> body = new ArrayList<>();
    for (List<PassageView> together : rows(passages)) {
      boolean isHead = row(together.getFirst()).isHead();
      (isHead && body.isEmpty() ? head : body).add(Row.of(together, width));
    }
    Set<Integer> numbers = numbers(body);
    head.replaceAll(row -> row.over(numbers));
    boolean repeats = head.isEmpty() && naming.row().hasHeads();
    List<String> heads = naming.row().heads();
    return new TableView(naming, printed, repeats ? padded(heads, width) : List.of(), head, body);
  }

  /** The columns that hold more numbers than words. */
  private static Set<Integer> numbers(List<Row> body) {
    Map<Integer, Integer> balance = new HashMap<>();
    for (Row row : body) {
      int column = 0;
      for (Cell cell : row.cells()) {
        if (!cell.isEmpty()) {
          balance.merge(column, cell.isNumber() ? 1 : -1, Integer::sum);
        }
        column += cell.columns();
      }
    }
    balance.values().removeIf(sum -> sum <= 0);
    return balance.keySet();
  }

  private static List<String> padded(List<String> heads, int width) {
    return IntStream.range(0, width).mapToObj(i -> i < heads.size() ? heads.get(i) : "").toList();
  }

  private static TableRow row(PassageView view) {
    return view.passage().place().row().orElseThrow();
  }

  private static int width(List<PassageView> passages) {
    return passages.stream()
        .flatMap(view -> row(view).cells().stream())
        .mapToInt(cell -> cell.column() + cell.columns())
        .max()
        .orElse(1);
  }

  /** The passages row by row; a row of several passages has one number. */
  private static List<List<PassageView>> rows(List<PassageView> passages) {
    List<List<PassageView>> rows = new ArrayList<>();
    int last = 0;
    for (PassageView view : passages) {
      int number = row(view).row();
      if (rows.isEmpty() || number == 0 || number != last) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(view);
      last = number;
    }
    return rows;
  }

  /** Whether the table ends with this part. */
  public boolean isLast() {
    List<Row> rows = body.isEmpty() ? head : body;
    return rows.getLast().passages().getLast().passage().id().equals(naming.last());
  }

  /** The number of columns, without the one of tags and menus. */
  public int columns() {
    List<Row> rows = head.isEmpty() ? body : head;
    return rows.getFirst().cells().stream().mapToInt(Cell::columns).sum();
  }

  /**
   * A row.
   *
   * @param passages several where remarks of delegations share it
   * @param cells from left to right, with empty ones; together they fill all columns
   */
  record Row(List<PassageView> passages, List<Cell> cells) {

    Row {
      passages = List.copyOf(passages);
      cells = List.copyOf(cells);
    }

    static Row of(List<PassageView> passages, int width) {
      SortedMap<Integer, List<Piece>> filled = new TreeMap<>();
      for (PassageView view : passages) {
        for (Piece piece : Piece.of(view)) {
          filled.computeIfAbsent(piece.cell().column(), c -> new ArrayList<>()).add(piece);
        }
      }
      return new Row(passages, fill(filled, width));
    }

    private static List<Cell> fill(SortedMap<Integer, List<Piece>> filled, int width) {
      List<Cell> cells = new ArrayList<>();
      int at = 0;
      for (Map.Entry<Integer, List<Piece>> entry : filled.entrySet()) {
        for (; at < entry.getKey(); at++) {
          cells.add(Cell.EMPTY);
        }
        int next = filled.tailMap(entry.getKey() + 1).keySet().stream().findFirst().orElse(width);
        int columns = entry.getValue().stream().mapToInt(p -> p.cell().columns()).max().orElse(1);
        int fits = Math.clamp(columns, 1, Math.max(1, next - entry.getKey()));
        cells.add(new Cell(fits, entry.getValue(), entry.getKey() == 0, false));
        at = entry.getKey() + fits;
      }
      for (; at < width; at++) {
        cells.add(Cell.EMPTY);
      }
      return cells;
    }

    /** The same row of heads; those over columns of numbers are set as these are. */
    Row over(Set<Integer> numbers) {
      List<Cell> set = new ArrayList<>();
      int column = 0;
      for (Cell cell : cells) {
        set.add(cell.columns() == 1 && numbers.contains(column) ? cell.overNumbers() : cell);
        column += cell.columns();
      }
      return new Row(passages, set);
    }

    /** Whether several passages share the row. */
    public boolean isShared() {
      return passages.size() > 1;
    }

    public PassageView first() {
      return passages.getFirst();
    }
  }

  /**
   * A cell of the grid.
   *
   * @param columns number of columns that it spans
   * @param pieces what stands in it, one under another; empty in an empty cell
   * @param isLeft whether it stands in the first column
   * @param isOverNumbers whether it is the head of a column of numbers
   */
  record Cell(int columns, List<Piece> pieces, boolean isLeft, boolean isOverNumbers) {

    static final Cell EMPTY = new Cell(1, List.of(), false, false);

    Cell {
      pieces = List.copyOf(pieces);
    }

    Cell overNumbers() {
      return new Cell(columns, pieces, isLeft, true);
    }

    public boolean isEmpty() {
      return pieces.isEmpty();
    }

    public boolean isNumber() {
      return pieces.size() == 1 && CellForm.of(pieces.getFirst().words()) == CellForm.NUMBER;
    }

    /** Whether it names its row. */
    public boolean isRowName() {
      return isLeft
          && columns == 1
          && pieces.size() == 1
          && CellForm.isName(pieces.getFirst().words());
    }

    /** The name of its form in the style sheet. */
    public String form() {
      if (isNumber() || isOverNumbers) {
        return "grid__number";
      }
      boolean isText =
          pieces.stream().anyMatch(piece -> CellForm.of(piece.words()) == CellForm.TEXT);
      return isText ? "grid__text" : "grid__words";
    }
  }

  /**
   * The part of a passage that stands in a cell.
   *
   * @param range in the text of the passage, UTF-16 code units; the ranges of a passage cover all
   *     of its words
   * @param opens whether it is the first part of its passage
   */
  record Piece(PassageView view, TableCell cell, TextRange range, boolean opens) {

    static List<Piece> of(PassageView view) {
      TableRow row = row(view);
      List<TextRange> ranges = row.ranges(view.passage().text());
      return IntStream.range(0, ranges.size())
          .mapToObj(i -> new Piece(view, row.cells().get(i), ranges.get(i), i == 0))
          .toList();
    }

    public String words() {
      return range.of(view.passage().text());
    }

    public List<TextRun> runs() {
      return view.text().runs(range);
    }
  }
}
