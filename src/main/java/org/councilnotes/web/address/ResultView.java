package org.councilnotes.web.address;

import java.util.Arrays;
import java.util.Optional;

/** How the results of a search are shown. */
public enum ResultView {
  /** As passages, page by page. */
  HITS("list", ""),
  /** Each match on a line between the words beside it, in the order of the results. */
  LINES("kwic", ""),
  /** The same by the words on the left, the nearest first. */
  BY_LEFT("kwic", "left"),
  /** The same by the words on the right. */
  BY_RIGHT("kwic", "right");

  private final String view;
  private final String side;

  ResultView(String view, String side) {
    this.view = view;
    this.side = side;
  }

  /** The look of an address that names a view, and perhaps a side to sort by. */
  static Optional<ResultView> of(String view, String side) {
    Optional<ResultView> sided =
        Arrays.stream(values()).filter(l -> l.view.equals(view) && l.side.equals(side)).findFirst();
    return sided.or(() -> Arrays.stream(values()).filter(l -> l.view.equals(view)).findFirst());
  }

  /** In addresses. */
  public String view() {
    return view;
  }

  /** The side that lines are sorted by, in addresses; empty for none. */
  public String side() {
    return side;
  }

  public boolean isLines() {
    return this != HITS;
  }
}
