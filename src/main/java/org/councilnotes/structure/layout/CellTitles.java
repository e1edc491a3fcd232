package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;

/**
 * The lines of a page that lie between vertical rules, and which of them are heads or titles of
 * cells: one or two bold lines that fill their cell alone and end like no sentence.
 */
final class CellTitles {

  /** Points; a shorter vertical rule is no border. */
  private static final float SHORTEST = 8;

  /** Widest distance of baselines within a cell, as a multiple of the font size. */
  private static final float NEAR = 1.9f;

  private static final int MOST_LINES = 2;

  /** Share of the width of a cell that the last line of a title does not fill. */
  private static final float FULL = 0.85f;

  /** Points; the margins of a centred line differ by less. */
  private static final float CENTRED = 12;

  private static final String SENTENCE_ENDS = ".;:,";

  private final PdfPage page;
  private final List<Rule> borders;

  CellTitles(PdfPage page) {
    this.page = page;
    borders =
        page.rules().stream()
            .filter(r -> !r.isHorizontal() && r.bottom() - r.y() > SHORTEST)
            .toList();
  }

  /** Whether a line has vertical rules on both sides, or one between it and other lines. */
  boolean isInCell(Line line) {
    float y = line.y() - line.size() / 3;
    return borders.stream().anyMatch(r -> r.y() <= y && r.bottom() >= y);
  }

  /** Whether a line is the head of a column or the title of a cell. */
  boolean isTitle(Line line) {
    if (!isBoldAlone(line) || !isInCell(line)) {
      return false;
    }
    List<Line> cell = connected(line);
    Line last = cell.getLast();
    String text = last.text();
    return cell.size() <= MOST_LINES
        && cell.stream().allMatch(CellTitles::isBoldAlone)
        && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
        && !fillsCell(last);
  }

  private static boolean isBoldAlone(Line line) {
    return line.isBold() && line.runs().stream().noneMatch(r -> r.print().underlined());
  }

  private boolean fillsCell(Line line) {
    double left =
        borders.stream()
            .map(Rule::middleX)
            .filter(x -> x <= line.x())
            .max(Float::compare)
            .orElse(0f);
    double right =
        borders.stream()
            .map(Rule::middleX)
            .filter(x -> x >= line.right() - 2)
            .min(Float::compare)
            .orElse(page.width());
    boolean centred = Math.abs(line.x() - left - (right - line.right())) < CENTRED;
    return !centred && line.right() > left + FULL * (right - left);
  }

  /** The lines that follow each other closely in one column, from the top. */
  private List<Line> connected(Line line) {
    Set<Line> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Line> open = new ArrayList<>(List.of(line));
    while (!open.isEmpty() && found.size() <= MOST_LINES) {
      Line next = open.removeLast();
      if (found.add(next)) {
        page.lines().stream().filter(other -> areNeighbours(next, other)).forEach(open::add);
      }
    }
    return found.stream().sorted(PdfPage.DOWNWARDS).toList();
  }

  private boolean areNeighbours(Line one, Line other) {
    float apart = Math.abs(one.y() - other.y());
    boolean inColumn = one.x() < other.right() && other.x() < one.right();
    return inColumn
        && apart < NEAR * Math.max(one.size(), other.size())
        && !isParted(Math.min(one.y(), other.y()), Math.max(one.y(), other.y()), one);
  }

  private boolean isParted(float top, float bottom, Line line) {
    return page.rules().stream()
        .anyMatch(
            r ->
                r.isHorizontal()
                    && r.middleY() > top
                    && r.middleY() < bottom - line.size() / 2
                    && r.x() <= line.x()
                    && r.right() >= line.right());
  }
}
