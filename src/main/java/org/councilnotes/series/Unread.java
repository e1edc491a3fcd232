package org.councilnotes.series;

import java.util.List;
import java.util.NavigableSet;

/**
 * Texts that have no counterpart because the page on which it would stand cannot be read: whether
 * they were dropped is not known.
 */
final class Unread {

  private final Collected all;
  private final int older;
  private final int newer;

  Unread(Collected all, int older, int newer) {
    this.all = all;
    this.older = older;
    this.newer = newer;
  }

  /** Whether a row that only the older witness has may stand on a page that is not read. */
  boolean isLost(int row) {
    return isLost(row, older, newer);
  }

  /** The same of a row that only the newer witness has. */
  boolean wasLost(int row) {
    return isLost(row, newer, older);
  }

  private boolean isLost(int row, int has, int lacks) {
    Body body = all.bodies().get(lacks);
    NavigableSet<Integer> pages = body.unread();
    if (pages.isEmpty()) {
      return false;
    }
    int text = all.chains().get(row).first(has);
    int from = pageOfNeighbour(text, -1, has, lacks, 0);
    int to = pageOfNeighbour(text, 1, has, lacks, Integer.MAX_VALUE);
    return !pages.subSet(Math.min(from, to), true, Math.max(from, to), true).isEmpty();
  }

  /** The page in the other witness of the nearest text on one side that stands there, too. */
  private int pageOfNeighbour(int text, int direction, int has, int lacks, int none) {
    List<Integer> rows = all.rowsOf(has);
    for (int i = text + direction; i >= 0 && i < rows.size(); i += direction) {
      Chain chain = all.chains().get(rows.get(i));
      if (chain.isIn(lacks)) {
        return all.bodies().get(lacks).pageOf(chain.first(lacks)).orElse(none);
      }
    }
    return none;
  }
}
