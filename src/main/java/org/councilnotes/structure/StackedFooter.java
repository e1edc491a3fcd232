package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.councilnotes.structure.Page.Line;

/**
 * A footer whose pieces stand in rows of their own under the number: it reaches higher than the
 * usual one. Nothing else may stand below the number.
 */
final class StackedFooter {

  /** As much of the page as it may fill. */
  private static final float HIGHEST = 0.8f;

  private StackedFooter() {}

  /** Its lines; empty where the page has none. */
  static List<Line> of(Page page) {
    List<Line> rising =
        page.lines().stream()
            .filter(line -> line.y() > HIGHEST * page.height())
            .sorted(Comparator.comparing(Line::y).reversed())
            .toList();
    List<Line> footer = new ArrayList<>();
    for (Line line : rising) {
      String row = RecurringRows.row(page, line);
      if (!FooterPattern.isPiece(row)) {
        return List.of();
      }
      footer.add(line);
      if (FooterPattern.number(row).isPresent()) {
        footer.addAll(rising.stream().filter(l -> isBeside(l, line, footer)).toList());
        return footer;
      }
    }
    return List.of();
  }

  private static boolean isBeside(Line other, Line number, List<Line> footer) {
    return Math.abs(other.y() - number.y()) < 1 && !footer.contains(other);
  }
}
