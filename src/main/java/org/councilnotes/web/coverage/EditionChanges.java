package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.web.coverage.CoverageView.Change;
import org.councilnotes.web.coverage.CoverageView.Row;

/**
 * Who came and who left with an edition, since the report before.
 *
 * @param edition its label
 * @param joined labels of rows
 * @param left labels of rows
 */
record EditionChanges(String edition, List<String> joined, List<String> left) {

  EditionChanges {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
  }

  /** The editions of a table that changed something, newest first. */
  static List<EditionChanges> of(CoverageView table) {
    List<EditionChanges> changes = new ArrayList<>();
    for (int i = table.columns().size() - 1; i > 0; i--) {
      EditionChanges change =
          new EditionChanges(
              table.columns().get(i), rows(table, i, Change.JOINED), rows(table, i, Change.LEFT));
      if (!change.joined.isEmpty() || !change.left.isEmpty()) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static List<String> rows(CoverageView table, int column, Change wanted) {
    return table.rows().stream()
        .filter(row -> row.cells().get(column).change() == wanted)
        .map(Row::label)
        .toList();
  }
}
