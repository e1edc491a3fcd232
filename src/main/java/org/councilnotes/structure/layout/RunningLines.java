package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;
import org.councilnotes.structure.outline.SectionLabel;

/**
 * Finds running heads and feet of any height: rows that return at one height on most pages of a
 * stretch of the file, or on most of every second page. They are taken from the edge of a page
 * inwards, up to the first row that does not return. A file that is bound of several papers has
 * other running heads in each.
 */
final class RunningLines {

  /** Points; rows whose heights differ by less may be at the same height. */
  private static final float HEIGHT = 5;

  /** Points; parts of a row have baselines that differ by less. */
  private static final float SAME_ROW = 3;

  /** Pages before and after a page that make up its stretches. */
  private static final int[] REACHES = {2, 4, 8, 20};

  private static final int LEAST_PAGES = 3;

  /** Least share of the pages of a stretch. */
  private static final float MOST = 0.6f;

  /** Least share of every second page of a stretch. */
  private static final float MOST_OF_SECOND = 0.75f;

  /** Share of the height of a page within which a running head or foot lies. */
  private static final float DEEPEST = 0.35f;

  private static final int MOST_ROWS = 9;

  private final List<PdfPage> pages;
  private final Map<String, Set<Integer>> places = new HashMap<>();

  RunningLines(List<PdfPage> pages) {
    this.pages = pages;
    for (int i = 0; i < pages.size(); i++) {
      for (Line line : pages.get(i).lines()) {
        for (String key : keys(pages.get(i), line)) {
          places.computeIfAbsent(key, k -> new HashSet<>()).add(i);
        }
      }
    }
  }

  /**
   * The running lines of a page.
   *
   * @param index of the page in the list of pages
   */
  Set<Line> of(int index) {
    PdfPage page = pages.get(index);
    Set<Line> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<List<Line>> rows = PdfPage.rows(page.lines(), SAME_ROW);
    peel(index, rows, true, found);
    peel(index, rows.reversed(), false, found);
    return found;
  }

  private void peel(int index, List<List<Line>> rows, boolean top, Set<Line> found) {
    PdfPage page = pages.get(index);
    int peeled = 0;
    for (List<Line> row : rows) {
      float y = row.getFirst().y();
      float depth = top ? y : page.height() - y;
      boolean runs = row.stream().allMatch(line -> returns(index, line));
      if (!runs || depth > DEEPEST * page.height() || peeled == MOST_ROWS || isInTable(page, row)) {
        return;
      }
      found.addAll(row);
      peeled++;
    }
  }

  /** Whether a row has cells: the head of a table over several pages, which stays once. */
  private static boolean isInTable(PdfPage page, List<Line> row) {
    float y = row.getFirst().y();
    return page.rules().stream().anyMatch(rule -> crosses(rule, y));
  }

  private static boolean crosses(Rule rule, float y) {
    return !rule.isHorizontal()
        && rule.bottom() - rule.y() > 8
        && rule.y() < y - 2
        && rule.bottom() > y - 4;
  }

  private boolean returns(int index, Line line) {
    for (String key : keys(pages.get(index), line)) {
      Set<Integer> on = places.get(key);
      if (on.size() >= LEAST_PAGES && returns(index, on)) {
        return true;
      }
    }
    return false;
  }

  private boolean returns(int index, Set<Integer> on) {
    for (int reach : REACHES) {
      int from = Math.max(0, index - reach);
      int to = Math.min(pages.size() - 1, index + reach);
      int all = 0;
      int have = 0;
      int second = 0;
      int haveSecond = 0;
      for (int i = from; i <= to; i++) {
        if (Math.abs(pages.get(i).width() - pages.get(index).width()) < 2) {
          boolean here = on.contains(i);
          boolean isSecond = (i - index) % 2 == 0;
          all++;
          have += here ? 1 : 0;
          second += isSecond ? 1 : 0;
          haveSecond += isSecond && here ? 1 : 0;
        }
      }
      boolean most = have >= LEAST_PAGES && have >= MOST * all;
      if (most || (haveSecond >= LEAST_PAGES && haveSecond >= MOST_OF_SECOND * second)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Keys of a line by its words, the width of its page and its height, in two neighbouring classes
   * so that no border parts equal heights.
   */
  private static List<String> keys(PdfPage page, Line line) {
    String width = Math.round(page.width()) + ":";
    int near = Math.round(line.y() / HEIGHT);
    int low = (int) Math.floor(line.y() / HEIGHT);
    List<String> keys = new ArrayList<>();
    for (String words : RecurringEdgeLines.variants(page, line.text(), !isHeading(line))) {
      keys.add(width + near + "~" + words);
      keys.add(width + low + "_" + words);
    }
    return keys;
  }

  /** Whether its number may be that of a section. */
  private static boolean isHeading(Line line) {
    return SectionLabel.hasLabel(line.text());
  }
}
