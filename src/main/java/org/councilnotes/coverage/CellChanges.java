package org.councilnotes.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.query.Facet;

/**
 * Who joined and who left with each edition of a table. A table of several series or of other
 * columns has no changes, as no edition of it follows another one.
 *
 * @param changes of the cells that have one
 */
public record CellChanges(Map<Place, CellChange> changes) {

  public CellChanges {
    changes = Map.copyOf(changes);
  }

  /**
   * Compares each edition with the one before that tells who is in it. An edition that names a
   * country by its group only does not tell: whoever is named before and behind it never left.
   *
   * @param byGroup cells whose country is named as a member of a whole group
   */
  public static CellChanges of(Coverage table, Set<Place> byGroup) {
    Map<Place, CellChange> changes = new HashMap<>();
    if (hasChanges(table)) {
      for (String row : table.rows()) {
        compare(table, row, byGroup, changes);
      }
    }
    return new CellChanges(changes);
  }

  public CellChange of(String row, String column) {
    return changes.getOrDefault(new Place(row, column), CellChange.NONE);
  }

  /** Whether an edition of the table follows the one before: it is of one series. */
  public static boolean hasChanges(Coverage table) {
    return table.request().columns() == Dimension.EDITION
        && table.request().scope().filters().anyOf(Facet.SERIES).size() == 1;
  }

  private static void compare(
      Coverage table, String row, Set<Place> byGroup, Map<Place, CellChange> changes) {
    Optional<CellState> before = Optional.empty();
    boolean wasByGroup = false;
    for (String column : table.columns()) {
      Place place = new Place(row, column);
      CellState now = table.state(row, column);
      boolean isByGroup = now == CellState.NOT_MENTIONED && byGroup.contains(place);
      CellChange change = isByGroup ? toGroup(before, wasByGroup) : change(before, now);
      if (change != CellChange.NONE) {
        changes.put(place, change);
      }
      if (isTold(now)) {
        before = isByGroup ? before : Optional.of(now);
        wasByGroup = isByGroup;
      }
    }
  }

  private static CellChange toGroup(Optional<CellState> before, boolean wasByGroup) {
    return before.equals(Optional.of(CellState.MENTIONED)) && !wasByGroup
        ? CellChange.BY_GROUP
        : CellChange.NONE;
  }

  private static CellChange change(Optional<CellState> before, CellState now) {
    if (before.isEmpty() || !isTold(now) || before.get() == now) {
      return CellChange.NONE;
    }
    return now == CellState.MENTIONED ? CellChange.JOINED : CellChange.LEFT;
  }

  /** Whether the report of a column tells who is in it and who is not. */
  private static boolean isTold(CellState state) {
    return state == CellState.MENTIONED || state == CellState.NOT_MENTIONED;
  }
}
