package org.councilnotes.collate.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableRow;

/**
 * Which tables of the compared notes are counterparts: those with a row in common. Tables in which
 * delegations remark on provisions are left out, as their rows are passages beside each other.
 */
public final class TableFamilies {

  /** Another table of the same family; the last one of such a chain has none. */
  private final Map<String, String> parents = new HashMap<>();

  private final Set<String> ofRemarks = new HashSet<>();

  private TableFamilies() {}

  /** The tables of a comparison. */
  public static TableFamilies of(ComparisonView view) {
    TableFamilies families = new TableFamilies();
    view.notes().stream().map(Note::passages).forEach(families::addRemarks);
    view.comparison().rows().forEach(families::join);
    return families;
  }

  /** The tables of one note, which have no counterparts. */
  public static TableFamilies of(Note note) {
    TableFamilies families = new TableFamilies();
    families.addRemarks(note.passages());
    return families;
  }

  private void addRemarks(List<Passage> passages) {
    passages.stream()
        .map(Passage::place)
        .filter(place -> place.remark().isPresent())
        .forEach(place -> place.row().ifPresent(row -> ofRemarks.add(row.table())));
  }

  private void join(AlignmentRow row) {
    List<String> tables = List.copyOf(tables(row).values());
    for (int i = 1; i < tables.size(); i++) {
      String root = root(tables.get(i));
      String first = root(tables.getFirst());
      if (!root.equals(first)) {
        parents.put(root, first);
      }
    }
  }

  private String root(String table) {
    String root = table;
    while (parents.containsKey(root)) {
      root = parents.getOrDefault(root, root);
    }
    return root;
  }

  /**
   * The tables that a wording is a row of.
   *
   * @return id by witness; empty where it is running text in a witness
   */
  public Map<Integer, String> tables(AlignmentRow row) {
    Map<Integer, String> tables = new HashMap<>();
    for (int witness = 0; witness < row.cells().size(); witness++) {
      Optional<Cell> cell = row.cells().get(witness);
      Optional<String> table = cell.flatMap(this::table);
      if (cell.isPresent() && table.isEmpty()) {
        return Map.of();
      }
      int at = witness;
      table.ifPresent(id -> tables.put(at, id));
    }
    return tables;
  }

  /** The same of the notes that are shown. */
  public Map<Integer, String> tables(ComparedRow row) {
    Map<Integer, String> tables = new HashMap<>(tables(row.wording()));
    Set<Integer> shown = new HashSet<>();
    row.columns().forEach(column -> shown.add(column.witness()));
    tables.keySet().retainAll(shown);
    return tables;
  }

  /** The table at the old place of a row that moved. */
  private static Map<Integer, String> left(RowStep move, Map<Integer, String> tables) {
    int older = move.pair().older().witness();
    return tables.containsKey(older) ? Map.of(older, tables.get(older)) : Map.of();
  }

  /** The tables of a row, or of the old place of one. */
  public Map<Integer, String> tables(ComparedRow row, Optional<RowStep> move) {
    Map<Integer, String> tables = tables(row);
    return move.map(step -> left(step, tables)).orElse(tables);
  }

  /** The table that a cell is a row of. */
  private Optional<String> table(Cell cell) {
    return cell.row().filter(this::isDrawn).map(TableRow::table);
  }

  /** Whether a row is shown as one, with its cells. */
  public boolean isDrawn(TableRow row) {
    return !row.cells().isEmpty() && !ofRemarks.contains(row.table());
  }

  /** Whether rows of the second tables go on with the first ones. */
  public boolean areOne(Map<Integer, String> first, Map<Integer, String> second) {
    Set<String> roots = new HashSet<>();
    first.values().forEach(table -> roots.add(root(table)));
    return !first.isEmpty()
        && second.values().stream().allMatch(table -> roots.contains(root(table)))
        && second.keySet().stream()
            .allMatch(at -> first.getOrDefault(at, second.get(at)).equals(second.get(at)));
  }

  /**
   * Groups what follows each other: rows of one table, and what lies between two tables.
   *
   * @param tables of an item, as {@link #tables}
   */
  public <T> List<List<T>> grouped(List<T> items, Function<T, Map<Integer, String>> tables) {
    List<List<T>> groups = new ArrayList<>();
    Map<Integer, String> open = new HashMap<>();
    for (T item : items) {
      Map<Integer, String> own = tables.apply(item);
      boolean goesOn = own.isEmpty() ? open.isEmpty() : areOne(open, own);
      if (groups.isEmpty() || !goesOn) {
        groups.add(new ArrayList<>());
        open.clear();
      }
      groups.getLast().add(item);
      open.putAll(own);
    }
    return groups;
  }
}
