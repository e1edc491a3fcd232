package org.councilnotes.web.address;

import java.util.Arrays;
import java.util.Optional;

/** How the results of a search are shown. */
public enum ResultDisplay {
  /** A list of passages, page by page. */
  HITS("list", ""),
  /** A concordance: each match on a line with the words around it, in the order of the results. */
  LINES("kwic", ""),
  /** A concordance sorted by the words on the left, the nearest first. */
  BY_LEFT("kwic", "left"),
  /** A concordance sorted by the words on the right. */
  BY_RIGHT("kwic", "right");

  private final String view;
  private final String side;

  ResultDisplay(String view, String side) {
    this.view = view;
    this.side = side;
  }

  /** The view for the parameters of an address. */
  static Optional<ResultDisplay> of(String view, String side) {
    Optional<ResultDisplay> sided =
        Arrays.stream(values()).filter(l -> l.view.equals(view) && l.side.equals(side)).findFirst();
    return sided.or(() -> Arrays.stream(values()).filter(l -> l.view.equals(view)).findFirst());
  }

  /** The value of the parameter for the view. */
  public String view() {
    return view;
  }

  /** The value of the parameter for the side by which lines are sorted; empty for none. */
  public String side() {
    return side;
  }

  public boolean isLines() {
    return this != HITS;
  }
}
