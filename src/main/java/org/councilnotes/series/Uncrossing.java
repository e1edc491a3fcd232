package org.councilnotes.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Two neighbours that were both rewritten and seem to have changed places more likely stayed: last
 * year's paragraph on "the meeting held" and this year's on "the previous meeting" speak of one
 * meeting, and yet each has its successor at its own place.
 */
final class Uncrossing {

  /** Passages that resemble each other more have truly changed places. */
  private static final double CLEAR = 0.75;

  /** So much less than as they are found the two may resemble as they stand. */
  private static final double MARGIN = 0.2;

  private Uncrossing() {}

  /** The pairs, those of neighbours uncrossed where that is likelier. */
  static List<Pair> of(List<Pair> found, UnaryOperator<Pair> scored, Plausibility plausibility) {
    List<Pair> pairs = new ArrayList<>(found);
    pairs.sort(Comparator.comparingInt(Pair::left));
    for (int i = 1; i < pairs.size(); i++) {
      Pair first = pairs.get(i - 1);
      Pair second = pairs.get(i);
      if (mayStay(first, second)
          && plausibility.areAtHome(first)
          && plausibility.areAtHome(second)) {
        Pair one = scored.apply(new Pair(first.left(), second.right(), 0));
        Pair other = scored.apply(new Pair(second.left(), first.right(), 0));
        boolean alike = one.score() + other.score() + MARGIN >= first.score() + second.score();
        if (alike && plausibility.allows(one) && plausibility.allows(other)) {
          pairs.set(i - 1, one);
          pairs.set(i, other);
        }
      }
    }
    return pairs;
  }

  private static boolean mayStay(Pair first, Pair second) {
    return first.right() > second.right() && first.score() < CLEAR && second.score() < CLEAR;
  }
}
