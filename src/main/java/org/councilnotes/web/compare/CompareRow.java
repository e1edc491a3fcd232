package org.councilnotes.web.compare;

import java.util.List;

/**
 * One wording in the notes compared, and what became of it.
 *
 * @param id that of its passage in the newest note that has it
 * @param anchors ids of its other passages, so that each of them leads here
 * @param changes without those steps in which it stayed as it was; empty where it always did
 * @param cells one a column
 * @param stop its place among the changes shown
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
   * One of the changes that a reader goes through.
   *
   * @param number from 1; 0 for what did not change
   * @param previous where the one before stands; empty for the first
   * @param next likewise the one after
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

  /** What it looks like: after its last change. */
  public String relation() {
    return isSame() ? "same" : changes.getLast().relation();
  }
}
