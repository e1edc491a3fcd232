package org.councilnotes.structure.layout;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.structure.change.AmendmentColumns;
import org.councilnotes.structure.change.AmendmentColumns.Side;
import org.councilnotes.structure.change.ChangeLegend;
import org.councilnotes.structure.change.ChangeRules;
import org.councilnotes.structure.change.Print;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Finds amendments in two columns on the pages of a file. The columns begin below their heads, and
 * go on over pages until a line that stands across both or begins something else. Heads beside each
 * other without a table are enough, as Parliament sets them.
 */
final class PrintedAmendments {

  /** Points; heads beside each other have baselines that differ by less. */
  private static final float SAME_ROW = 3;

  /** Points by which a line across both columns reaches over their border. */
  private static final float ACROSS = 25;

  /** Longest head of a column in characters. */
  private static final int LONGEST_HEAD = 70;

  private final ChangeRules rules;
  private final IdentityHashMap<Line, Side> sides = new IdentityHashMap<>();
  private final Set<Line> heads = Collections.newSetFromMap(new IdentityHashMap<>());
  private Optional<Float> border = Optional.empty();

  PrintedAmendments(ChangeLegend legend, List<PdfPage> pages) {
    rules =
        legend.isEmpty()
            ? ChangeRules.ofAmendments(hasBoldItalic(pages))
            : new ChangeRules(legend, List.of());
  }

  private static boolean hasBoldItalic(List<PdfPage> pages) {
    return pages.stream()
        .flatMap(page -> page.lines().stream())
        .flatMap(line -> line.runs().stream())
        .anyMatch(run -> run.print().equals(Print.BOLD_ITALIC));
  }

  /** Reads the next page. */
  void start(PdfPage page) {
    for (List<Line> row : PdfPage.rows(page.lines(), SAME_ROW)) {
      Optional<Float> begun = border(row);
      if (begun.isPresent()) {
        border = begun;
        heads.addAll(row);
      } else if (border.isPresent() && isEnd(row, border.get())) {
        border = Optional.empty();
      } else {
        border.ifPresent(
            x -> row.forEach(line -> sides.put(line, line.x() < x - 1 ? Side.LEFT : Side.RIGHT)));
      }
    }
  }

  /** Where the right column begins, about, where a row consists of the heads of both. */
  private static Optional<Float> border(List<Line> row) {
    if (row.size() != 2 || row.stream().anyMatch(l -> l.text().length() > LONGEST_HEAD)) {
      return Optional.empty();
    }
    Line left = row.getFirst();
    Line right = row.getLast();
    return AmendmentColumns.areHeads(left.text(), right.text())
        ? Optional.of((left.x() + left.right() + right.x() + right.right()) / 4)
        : Optional.empty();
  }

  private static boolean isEnd(List<Line> row, float border) {
    return row.stream()
        .anyMatch(
            line ->
                AmendmentColumns.isEnd(line.text())
                    || (line.x() < border - ACROSS && line.right() > border + ACROSS));
  }

  /** Whether a line stands in such columns, heads included. */
  boolean isIn(Line line) {
    return sides.containsKey(line) || heads.contains(line);
  }

  /** The change that a print stands for in the column of a line. */
  Optional<State> state(Line line, Print print) {
    return heads.contains(line)
        ? Optional.empty()
        : AmendmentColumns.state(sides.get(line), rules.state(print), line.text());
  }
}
