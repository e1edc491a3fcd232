package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;

/** Finds ruled tables: grids of horizontal and vertical rules with at least two columns. */
final class PdfTableDetector {

  private static final float TOUCH = 3f;
  private static final float SHORTEST = 8f;

  private final List<Grid> grids;

  PdfTableDetector(PdfPage page) {
    List<Rule> rules =
        page.rules().stream()
            .filter(r -> Math.max(r.right() - r.x(), r.bottom() - r.y()) > SHORTEST)
            .toList();
    grids = components(rules).stream().map(Grid::of).flatMap(Optional::stream).toList();
  }

  /** The table cell that a line lies in; empty outside tables. */
  Optional<Cell> cell(Line line) {
    for (int table = 0; table < grids.size(); table++) {
      Optional<Cell> cell = grids.get(table).cell(table, line);
      if (cell.isPresent()) {
        return cell;
      }
    }
    return Optional.empty();
  }

  /** A cell: table on the page, row and column, each from 0. */
  record Cell(int table, int row, int column) {}

  /** The positions of a table's rules, ascending. */
  private record Grid(List<Float> columns, List<Float> rows) {

    static Optional<Grid> of(List<Rule> rules) {
      List<Float> xs =
          merged(rules.stream().filter(r -> !r.isHorizontal()).map(Rule::middleX).toList());
      List<Float> ys =
          merged(
              rules.stream()
                  .filter(r -> r.isHorizontal() && spansACell(xs, r))
                  .map(Rule::middleY)
                  .toList());
      return xs.size() >= 3 && ys.size() >= 2 ? Optional.of(new Grid(xs, ys)) : Optional.empty();
    }

    /** Whether a rule spans a whole cell; a shorter one underlines or strikes through words. */
    private static boolean spansACell(List<Float> xs, Rule rule) {
      for (int i = 1; i < xs.size(); i++) {
        if (rule.x() <= xs.get(i - 1) + TOUCH / 2 && rule.right() >= xs.get(i) - TOUCH / 2) {
          return true;
        }
      }
      return false;
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

    Optional<Cell> cell(int table, Line line) {
      int column = between(columns, line.x() + 1);
      int row = between(rows, line.y() - line.size() / 3);
      return column < 0 || row < 0 ? Optional.empty() : Optional.of(new Cell(table, row, column));
    }

    private static int between(List<Float> positions, float at) {
      for (int i = 1; i < positions.size(); i++) {
        if (at >= positions.get(i - 1) - TOUCH / 2 && at < positions.get(i) + TOUCH / 2) {
          return i - 1;
        }
      }
      return -1;
    }
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
