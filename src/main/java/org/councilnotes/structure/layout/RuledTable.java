package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;

/**
 * A grid of horizontal and vertical rules with at least two columns. Fields of the grid without a
 * rule between them are one cell.
 *
 * @param columns positions of the vertical rules, ascending
 * @param rows positions of the horizontal rules, ascending
 * @param owners the first field of the cell that each field belongs to, by row and column
 */
record RuledTable(List<Float> columns, List<Float> rows, List<List<Integer>> owners) {

  private static final float TOUCH = 3f;
  private static final float SHORTEST = 8f;

  /** The tables of a page. */
  static List<RuledTable> of(List<Rule> drawn) {
    List<Rule> rules =
        drawn.stream()
            .filter(r -> Math.max(r.right() - r.x(), r.bottom() - r.y()) > SHORTEST)
            .toList();
    return components(rules).stream().map(RuledTable::grid).flatMap(Optional::stream).toList();
  }

  private static Optional<RuledTable> grid(List<Rule> rules) {
    List<Rule> upright = rules.stream().filter(r -> !r.isHorizontal()).toList();
    List<Float> xs = merged(upright.stream().map(Rule::middleX).toList());
    List<Rule> flat = rules.stream().filter(r -> r.isHorizontal() && spansACell(xs, r)).toList();
    List<Float> ys = withOpenEdges(merged(flat.stream().map(Rule::middleY).toList()), upright);
    if (xs.size() < 3 || ys.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(new RuledTable(xs, ys, owners(xs, ys, upright, flat)));
  }

  /**
   * Whether a rule spans a whole cell, from border to border, which may be thick; a shorter one
   * underlines or strikes through words.
   */
  private static boolean spansACell(List<Float> xs, Rule rule) {
    for (int i = 1; i < xs.size(); i++) {
      float left = Math.max(0, rule.x() - xs.get(i - 1));
      float right = Math.max(0, xs.get(i) - rule.right());
      if (left + right <= TOUCH) {
        return true;
      }
    }
    return false;
  }

  /**
   * The rows with an edge where vertical rules end beyond the outer horizontal one: a row that a
   * page break cuts may have no rule there.
   */
  private static List<Float> withOpenEdges(List<Float> ys, List<Rule> upright) {
    if (ys.isEmpty()) {
      return ys;
    }
    List<Float> edges = new ArrayList<>(ys);
    float top = (float) second(upright.stream().mapToDouble(Rule::y));
    float bottom = (float) -second(upright.stream().mapToDouble(rule -> -rule.bottom()));
    if (top < ys.getFirst() - SHORTEST) {
      edges.addFirst(top);
    }
    if (bottom > ys.getLast() + SHORTEST) {
      edges.add(bottom);
    }
    return edges;
  }

  /** The second of some positions, which two rules reach at least; not a number without it. */
  private static double second(DoubleStream positions) {
    return positions.sorted().skip(1).findFirst().orElse(Double.NaN);
  }

  private static List<Float> merged(List<Float> positions) {
    List<Float> merged = new ArrayList<>();
    for (float p : new TreeSet<>(positions)) {
      if (merged.isEmpty() || p - merged.getLast() > TOUCH) {
        merged.add(p);
      }
    }
    return merged;
  }

  private static List<List<Integer>> owners(
      List<Float> xs, List<Float> ys, List<Rule> upright, List<Rule> flat) {
    int[][] owners = new int[ys.size() - 1][xs.size() - 1];
    int width = xs.size() - 1;
    for (int row = 0; row < owners.length; row++) {
      for (int column = 0; column < width; column++) {
        owners[row][column] = row * width + column;
      }
    }
    for (int row = 0; row < owners.length; row++) {
      for (int column = 0; column < width; column++) {
        float x = (xs.get(column) + xs.get(column + 1)) / 2;
        float y = (ys.get(row) + ys.get(row + 1)) / 2;
        if (column + 1 < width && !hasUpright(upright, xs.get(column + 1), y)) {
          merge(owners, owners[row][column], owners[row][column + 1]);
        }
        if (row + 1 < owners.length && !hasFlat(flat, x, ys.get(row + 1))) {
          merge(owners, owners[row][column], owners[row + 1][column]);
        }
      }
    }
    return Arrays.stream(owners).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  private static boolean hasUpright(List<Rule> upright, float x, float y) {
    return upright.stream()
        .anyMatch(
            r ->
                Math.abs(r.middleX() - x) <= TOUCH
                    && r.y() <= y + TOUCH
                    && r.bottom() >= y - TOUCH);
  }

  private static boolean hasFlat(List<Rule> flat, float x, float y) {
    return flat.stream()
        .anyMatch(
            r ->
                Math.abs(r.middleY() - y) <= TOUCH && r.x() <= x + TOUCH && r.right() >= x - TOUCH);
  }

  private static void merge(int[][] owners, int one, int other) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    for (int[] row : owners) {
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i] == second ? first : row[i];
      }
    }
  }

  /**
   * The cell that a line lies in.
   *
   * @param table index of this table on the page
   */
  Optional<PdfTableDetector.Cell> cell(int table, Line line) {
    int column = between(columns, line.x() + 1);
    int row = between(rows, line.y() - line.size() / 3);
    if (column < 0 || row < 0) {
      return Optional.empty();
    }
    int width = columns.size() - 1;
    int owner = owners.get(row).get(column);
    int first = owner % width;
    return Optional.of(
        new PdfTableDetector.Cell(table, owner / width, first, span(owner, first), false));
  }

  /**
   * The field that a line lies in, as if no cell had several.
   *
   * @param table index of this table on the page
   */
  Optional<PdfTableDetector.Cell> field(int table, Line line) {
    int column = between(columns, line.x() + 1);
    int row = between(rows, line.y() - line.size() / 3);
    return column < 0 || row < 0
        ? Optional.empty()
        : Optional.of(new PdfTableDetector.Cell(table, row, column));
  }

  /** The number of columns that the cell of a first field spans. */
  private int span(int owner, int first) {
    int last = first;
    for (List<Integer> row : owners) {
      for (int column = first; column < row.size(); column++) {
        last = row.get(column) == owner ? Math.max(last, column) : last;
      }
    }
    return last - first + 1;
  }

  /** Whether the columns of another table stand at the same places. */
  boolean continues(RuledTable above) {
    if (columns.size() != above.columns.size()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (Math.abs(columns.get(i) - above.columns.get(i)) > 3 * TOUCH) {
        return false;
      }
    }
    return true;
  }

  private static int between(List<Float> positions, float at) {
    for (int i = 1; i < positions.size(); i++) {
      if (at >= positions.get(i - 1) - TOUCH / 2 && at < positions.get(i) + TOUCH / 2) {
        return i - 1;
      }
    }
    return -1;
  }

  /** Groups rules that touch directly or through others. */
  private static List<List<Rule>> components(List<Rule> rules) {
    List<List<Rule>> found = new ArrayList<>();
    for (Rule rule : rules) {
      List<Rule> joined = new ArrayList<>();
      joined.add(rule);
      found.removeIf(
          c -> {
            boolean touches = c.stream().anyMatch(r -> touch(r, rule));
            if (touches) {
              joined.addAll(c);
            }
            return touches;
          });
      found.add(joined);
    }
    return found;
  }

  private static boolean touch(Rule a, Rule b) {
    return a.x() - TOUCH <= b.right()
        && b.x() - TOUCH <= a.right()
        && a.y() - TOUCH <= b.bottom()
        && b.y() - TOUCH <= a.bottom();
  }
}
