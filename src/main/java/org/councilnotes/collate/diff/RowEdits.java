package org.councilnotes.collate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;

/**
 * The words that changed between two rows of counterpart tables, cell by cell: a number that
 * changed is never taken for the same number in another column. Applying the edits to the left text
 * gives the right text exactly.
 */
public final class RowEdits {

  private final String left;
  private final String right;
  private final List<Edit> edits = new ArrayList<>();
  private int leftAt;
  private int rightAt;

  private RowEdits(String left, String right) {
    this.left = left;
    this.right = right;
  }

  /**
   * The edits in order, without overlap.
   *
   * @param left text of the left row
   * @param right text of the right row
   */
  public static List<Edit> between(TableRow leftRow, String left, TableRow rightRow, String right) {
    List<Integer> before = columns(leftRow);
    List<Integer> after = counterparts(rightRow, leftRow);
    return isAscending(after)
        ? new RowEdits(left, right).all(before, leftRow, after, rightRow)
        : WordEdits.between(left, right);
  }

  private static List<Integer> columns(TableRow row) {
    return row.cells().stream().map(cell -> cell.column()).toList();
  }

  /**
   * For each cell of a row, the column of the other row that is its counterpart: that of the same
   * number in tables of the same width, else that of the same head. A column without counterpart
   * has a negative number.
   */
  private static List<Integer> counterparts(TableRow row, TableRow other) {
    if (row.heads().size() == other.heads().size()) {
      return columns(row);
    }
    Map<String, Integer> byHead = new HashMap<>();
    for (int i = 0; i < other.heads().size(); i++) {
      byHead.putIfAbsent(other.heads().get(i), i);
    }
    return row.cells().stream()
        .map(cell -> byHead.getOrDefault(row.headOf(cell), -1 - cell.column()))
        .toList();
  }

  /** Whether the columns that have counterparts keep their order. */
  private static boolean isAscending(List<Integer> columns) {
    List<Integer> paired = columns.stream().filter(column -> column >= 0).toList();
    return IntStream.range(1, paired.size()).allMatch(i -> paired.get(i - 1) < paired.get(i));
  }

  private List<Edit> all(
      List<Integer> before, TableRow leftRow, List<Integer> after, TableRow rightRow) {
    List<TextRange> lefts = leftRow.ranges(left);
    List<TextRange> rights = rightRow.ranges(right);
    HashSet<Integer> inRight = new HashSet<>(after);
    int i = 0;
    int j = 0;
    while (i < lefts.size() || j < rights.size()) {
      if (i < lefts.size() && !inRight.contains(before.get(i))) {
        add(lefts.get(i++).end(), rightAt);
      } else if (i < lefts.size() && j < rights.size() && before.get(i).equals(after.get(j))) {
        add(lefts.get(i++).end(), rights.get(j++).end());
      } else if (j < rights.size()) {
        add(leftAt, rights.get(j++).end());
      } else {
        add(lefts.get(i++).end(), rightAt);
      }
    }
    add(left.length(), right.length());
    return edits;
  }

  /** Adds the edits of the next stretch of both texts. */
  private void add(int leftEnd, int rightEnd) {
    String before = left.substring(leftAt, leftEnd);
    String after = right.substring(rightAt, rightEnd);
    int blank = before.startsWith(" ") && after.startsWith(" ") ? 1 : 0;
    for (Edit edit : WordEdits.between(before.substring(blank), after.substring(blank))) {
      edits.add(new Edit(moved(edit.left(), leftAt + blank), moved(edit.right(), rightAt + blank)));
    }
    leftAt = leftEnd;
    rightAt = rightEnd;
  }

  private static TextRange moved(TextRange range, int by) {
    return new TextRange(range.start() + by, range.end() + by);
  }
}
