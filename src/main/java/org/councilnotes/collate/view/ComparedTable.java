package org.councilnotes.collate.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.CellEdits;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.table.CellForm;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;

/**
 * Consecutive rows of one table of a comparison, with the words that changed in each cell.
 *
 * @param grid the columns of the tables of all notes
 * @param caption of the newest table; empty where none is printed
 * @param numbers columns of the grid that hold more numbers than words
 */
public record ComparedTable(ComparedColumns grid, String caption, Set<Integer> numbers) {

  public ComparedTable {
    numbers = Set.copyOf(numbers);
  }

  /**
   * A row of the table as some of the notes have it.
   *
   * @param notes those that have it in these words, or the one that lacks it
   * @param change from the note that they are compared with; where two notes are compared, the row
   *     tells it
   * @param cells from left to right, with empty ones; none where the note lacks the row
   */
  public record Line(List<NoteColumn> notes, Optional<RowStep> change, List<GridCell> cells) {

    public Line {
      notes = List.copyOf(notes);
      cells = List.copyOf(cells);
    }

    /** Whether the note lacks the row. */
    public boolean isAbsent() {
      return cells.isEmpty();
    }

    /** Whether what the note may have there can be read. */
    public boolean isAccessible() {
      return change.filter(s -> s.relation() == PassageRelation.NOT_ACCESSIBLE).isEmpty();
    }
  }

  /**
   * A cell of the grid.
   *
   * @param columns that it spans, at least 1
   * @param runs its words, with those that went at their places
   * @param form how it is set
   * @param isName whether it names its row
   */
  public record GridCell(int columns, List<WordRun> runs, CellForm form, boolean isName) {

    static final GridCell EMPTY = new GridCell(1, List.of(), CellForm.WORDS, false);

    public GridCell {
      runs = List.copyOf(runs);
    }

    public boolean isEmpty() {
      return runs.isEmpty();
    }

    /** Whether words of it came or went. */
    public boolean isChanged() {
      return runs.stream()
          .anyMatch(
              run ->
                  switch (run.kind()) {
                    case PLAIN, BLANKED, STRUCK -> false;
                    case LOST, GONE, CAME -> true;
                  });
    }

    private GridCell spanning(int most) {
      return new GridCell(Math.clamp(columns, 1, most), runs, form, isName);
    }

    private GridCell overNumbers() {
      return new GridCell(columns, runs, CellForm.NUMBER, isName);
    }
  }

  /** The table of rows that belong together, by {@link TableFamilies}. */
  public static ComparedTable of(List<ComparedRow> rows) {
    List<TableRow> newestFirst =
        rows.getFirst().columns().reversed().stream()
            .flatMap(column -> rows.stream().flatMap(row -> row.cell(column).stream()))
            .flatMap(cell -> cell.row().stream())
            .toList();
    ComparedColumns grid = ComparedColumns.of(newestFirst);
    return new ComparedTable(grid, newestFirst.getFirst().caption(), numbers(rows, grid));
  }

  private static Set<Integer> numbers(List<ComparedRow> rows, ComparedColumns grid) {
    Map<Integer, Integer> balance = new HashMap<>();
    rows.stream()
        .flatMap(row -> row.columns().stream().flatMap(column -> row.cell(column).stream()))
        .filter(cell -> !rowOf(cell).isHead())
        .flatMap(cell -> pieces(cell, grid).entrySet().stream())
        .forEach(
            piece ->
                balance.merge(
                    piece.getKey(),
                    CellForm.of(piece.getValue().words()) == CellForm.NUMBER ? 1 : -1,
                    Integer::sum));
    return balance.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether a row of the comparison is one of heads. */
  public static boolean isHead(ComparedRow row) {
    return row.columns().reversed().stream()
        .flatMap(column -> row.cell(column).stream())
        .findFirst()
        .flatMap(Cell::row)
        .filter(TableRow::isHead)
        .isPresent();
  }

  /** The heads as cells of the grid. */
  public List<GridCell> heads() {
    return IntStream.range(0, grid.width())
        .mapToObj(
            i ->
                grid.heads().get(i).isEmpty()
                    ? GridCell.EMPTY
                    : new GridCell(
                        1,
                        List.of(new WordRun(grid.heads().get(i), WordRun.Kind.PLAIN)),
                        numbers.contains(i) ? CellForm.NUMBER : CellForm.WORDS,
                        false))
        .toList();
  }

  /**
   * A row: of two notes in one line with what went and what came, of more in a line for each text.
   */
  public List<Line> lines(ComparedRow row) {
    return row.isOfTwo() ? List.of(lineOfTwo(row)) : linesOfMany(row);
  }

  private Line lineOfTwo(ComparedRow row) {
    List<NoteColumn> having =
        row.columns().stream().filter(column -> row.cell(column).isPresent()).toList();
    return new Line(having, Optional.empty(), cells(row, having.getLast()));
  }

  private List<Line> linesOfMany(ComparedRow row) {
    List<Line> lines = new ArrayList<>();
    for (NoteColumn column : row.columns()) {
      Optional<RowStep> change = row.step(column).filter(step -> !step.isSame());
      Optional<Cell> own = row.cell(column);
      if (own.isEmpty()) {
        change.ifPresent(step -> lines.add(new Line(List.of(column), change, List.of())));
      } else if (change.isEmpty() && goesOn(lines, row, own.get())) {
        Line last = lines.removeLast();
        List<NoteColumn> notes = new ArrayList<>(last.notes());
        notes.add(column);
        lines.add(new Line(notes, last.change(), last.cells()));
      } else {
        lines.add(new Line(List.of(column), change, cells(row, column)));
      }
    }
    return lines;
  }

  private static boolean goesOn(List<Line> lines, ComparedRow row, Cell own) {
    return !lines.isEmpty()
        && row.cell(lines.getLast().notes().getLast())
            .filter(
                before -> before.text().equals(own.text()) && before.marks().equals(own.marks()))
            .isPresent();
  }

  private List<GridCell> cells(ComparedRow row, NoteColumn column) {
    Cell own = row.cell(column).orElseThrow();
    Optional<RowStep> step = row.difference(column).filter(s -> !s.isSame());
    SortedMap<Integer, GridCell> filled = new TreeMap<>();
    Map<Integer, Piece> pieces = pieces(own, grid);
    Map<Integer, Piece> before = step.flatMap(s -> before(s, column)).orElse(Map.of());
    Set<Integer> places = new HashSet<>(pieces.keySet());
    places.addAll(before.keySet());
    for (int place : places) {
      Optional<Piece> now = Optional.ofNullable(pieces.get(place));
      Optional<Piece> then = Optional.ofNullable(before.get(place));
      Piece piece = now.or(() -> then).orElseThrow();
      List<WordRun> runs =
          step.map(s -> runs(s, column, then, now))
              .orElseGet(() -> WordRun.unchanged(piece.cell()));
      filled.put(place, cell(place, piece, runs));
    }
    List<GridCell> cells = fill(filled);
    return rowOf(own).isHead() ? overNumbers(cells) : cells;
  }

  private static GridCell cell(int place, Piece piece, List<WordRun> runs) {
    boolean isName = place == 0 && piece.span() == 1 && CellForm.isName(piece.words());
    return new GridCell(piece.span(), runs, CellForm.of(piece.words()), isName);
  }

  /** The cells of the text that the newer note of a step is compared with. */
  private Optional<Map<Integer, Piece>> before(RowStep step, NoteColumn column) {
    boolean isNewer = column.witness() == step.pair().newer().witness();
    boolean edited = !step.step().edits().isEmpty();
    return step.before()
        .filter(cell -> isNewer && edited && cell.row().filter(grid::has).isPresent())
        .map(cell -> pieces(cell, grid));
  }

  private static List<WordRun> runs(
      RowStep step, NoteColumn column, Optional<Piece> then, Optional<Piece> now) {
    List<Edit> edits = step.step().edits();
    if (column.witness() == step.pair().older().witness()) {
      Piece own = now.orElseThrow();
      return WordRun.of(
          own.cell(),
          step.relation() == PassageRelation.DROPPED
              ? List.of(WordRun.whole(own.cell()))
              : step.lost().stream().map(lost -> lost.within(own.range())).toList(),
          List.of());
    }
    if (step.relation() == PassageRelation.DROPPED && now.isPresent()) {
      return WordRun.unchanged(now.get().cell());
    }
    if (step.relation() == PassageRelation.NEW || (then.isEmpty() && !edits.isEmpty())) {
      Cell own = now.orElseThrow().cell();
      return WordRun.of(own, List.of(), List.of(WordRun.whole(own)));
    }
    return then.map(before -> merged(before, now, edits))
        .orElseGet(() -> WordRun.unchanged(now.orElseThrow().cell()));
  }

  private static List<WordRun> merged(Piece then, Optional<Piece> now, List<Edit> edits) {
    if (now.isEmpty()) {
      return WordRun.of(then.cell(), List.of(WordRun.whole(then.cell())), List.of());
    }
    Piece own = now.get();
    return WordRun.merged(
        then.cell(),
        own.cell(),
        CellEdits.between(then.text(), then.range(), own.text(), own.range(), edits));
  }

  private List<GridCell> fill(SortedMap<Integer, GridCell> filled) {
    List<GridCell> cells = new ArrayList<>();
    int at = 0;
    for (Map.Entry<Integer, GridCell> entry : filled.entrySet()) {
      for (; at < entry.getKey(); at++) {
        cells.add(GridCell.EMPTY);
      }
      int next =
          filled.tailMap(entry.getKey() + 1).keySet().stream().findFirst().orElse(grid.width());
      GridCell fits = entry.getValue().spanning(Math.max(1, next - entry.getKey()));
      cells.add(fits);
      at = entry.getKey() + fits.columns();
    }
    for (; at < grid.width(); at++) {
      cells.add(GridCell.EMPTY);
    }
    return cells;
  }

  private List<GridCell> overNumbers(List<GridCell> cells) {
    List<GridCell> set = new ArrayList<>();
    int column = 0;
    for (GridCell cell : cells) {
      boolean isOver = cell.columns() == 1 && !cell.isEmpty() && numbers.contains(column);
      set.add(isOver ? cell.overNumbers() : cell);
      column += cell.columns();
    }
    return set;
  }

  /**
   * What stands in one cell of a row.
   *
   * @param text of the row
   * @param range of the cell in it
   * @param cell what stands there, with its marks
   */
  private record Piece(String text, TextRange range, Cell cell, int span) {

    String words() {
      return cell.text();
    }
  }

  /** The cells of a row by column of the grid. */
  private static Map<Integer, Piece> pieces(Cell cell, ComparedColumns grid) {
    TableRow row = rowOf(cell);
    List<TextRange> ranges = row.ranges(cell.text());
    Map<Integer, Piece> pieces = new TreeMap<>();
    for (int i = 0; i < ranges.size(); i++) {
      TableCell place = row.cells().get(i);
      pieces.put(
          grid.column(row, place),
          new Piece(cell.text(), ranges.get(i), cell.part(ranges.get(i)), grid.span(row, place)));
    }
    return pieces;
  }

  private static TableRow rowOf(Cell cell) {
    return cell.row().orElseThrow();
  }
}
