package org.councilnotes.web;

import java.util.List;

/**
 * How the results of a search are shown, and what goes along with it from page to page.
 *
 * @param kept the basket of a reader whose browser keeps none, in the order it was put together
 */
record Shown(Look look, List<Kept> kept) {

  /** As passages, with no basket. */
  static final Shown AS_HITS = new Shown(Look.HITS, List.of());

  Shown {
    kept = List.copyOf(kept);
  }

  Shown as(Look other) {
    return new Shown(other, kept);
  }

  Shown with(List<Kept> others) {
    return new Shown(look, others);
  }
}
