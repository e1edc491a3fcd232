package org.councilnotes.web.compare;

import java.util.List;

/**
 * One row of the comparison, with its changes.
 *
 * @param id id of its passage in the newest note that has it
 * @param anchors ids of its other passages, so that links to them lead to this row
 * @param changes steps other than {@code SAME}; empty where it never changed
 * @param cells one cell a column
 * @param stop its position among the changes shown
 */
record CompareRow(
    String id,
    List<String> anchors,
    List<CompareChange> changes,
    List<CompareCell> cells,
    Stop stop)
    implements CompareSection.Item {

  CompareRow {
    anchors = List.copyOf(anchors);
    changes = List.copyOf(changes);
    cells = List.copyOf(cells);
  }

  /**
   * Position among the changes that a reader steps through.
   *
   * @param number from 1; 0 for rows without change
   * @param previous address of the previous change; empty for the first
   * @param next address of the next change; empty for the last
   */
  record Stop(int number, String previous, String next) {

    static final Stop NONE = new Stop(0, "", "");
  }

  @Override
  public boolean isStub() {
    return false;
  }

  /** Whether every note shown has it. */
  public boolean isInAll() {
    return cells.stream().allMatch(CompareCell::isPresent);
  }

  public boolean isSame() {
    return changes.isEmpty();
  }

  /** The relation of its last change, for its style. */
  public String relation() {
    return isSame() ? "same" : changes.getLast().relation();
  }
}
