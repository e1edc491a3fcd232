package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Analysing: which pairs moved. A text that left its home moved; of those that stayed in one home,
 * the ones out of the old relative order did.
 */
final class Moves {

  private Moves() {}

  /**
   * The pairs that moved.
   *
   * @param home of a pair, such as the section that both texts stand in; empty where they stand in
   *     places that are no counterparts
   * @param length of text, to tell which of two passages that changed places moved
   */
  static <H> Set<Pair> of(
      List<Pair> pairs, Function<Pair, Optional<H>> home, ToLongFunction<Pair> length) {
    Map<H, List<Pair>> homes = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      home.apply(pair).ifPresent(h -> homes.computeIfAbsent(h, x -> new ArrayList<>()).add(pair));
    }
    Set<Pair> moved = new HashSet<>(pairs);
    homes.values().forEach(stayed -> Reordering.inOrder(stayed, length).forEach(moved::remove));
    return moved;
  }
}
