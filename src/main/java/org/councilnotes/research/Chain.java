package org.councilnotes.research;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which counterparts keep their place: the heaviest run of them that stands in the same order in
 * both notes. All others are shown as moved.
 *
 * <p>The run is the heaviest increasing subsequence, found from left to right with the best run up
 * to each place in the older note (Fredman, On computing the length of longest increasing
 * subsequences, 1975, with weights).
 */
final class Chain {

  /** A run that ends with a counterpart. */
  private record Run(Counterpart last, long weight, Optional<Run> before) {}

  private Chain() {}

  /**
   * The counterparts in place, in the order of both notes.
   *
   * @param newer whose lengths are the weights
   */
  static List<Counterpart> of(List<Counterpart> all, Copy newer) {
    NavigableMap<Integer, Run> best = new TreeMap<>();
    all.stream()
        .filter(c -> !c.moved())
        .sorted(Comparator.comparing(c -> c.newer().getFirst()))
        .forEach(c -> extend(best, c, weight(c, newer)));
    return best.isEmpty() ? List.of() : inOrder(best.lastEntry().getValue());
  }

  private static long weight(Counterpart counterpart, Copy newer) {
    return 1L + newer.parts(counterpart.newer()).length();
  }

  /** Keeps for each place the heaviest run up to it: weights grow with places. */
  private static void extend(NavigableMap<Integer, Run> best, Counterpart next, long weight) {
    int start = next.older().getFirst();
    int end = next.older().getLast();
    Optional<Run> before = Optional.ofNullable(best.lowerEntry(start)).map(Map.Entry::getValue);
    Run run = new Run(next, before.map(Run::weight).orElse(0L) + weight, before);
    Map.Entry<Integer, Run> floor = best.floorEntry(end);
    if (floor != null && floor.getValue().weight() >= run.weight()) {
      return;
    }
    best.put(end, run);
    Map.Entry<Integer, Run> higher = best.higherEntry(end);
    while (higher != null && higher.getValue().weight() <= run.weight()) {
      best.remove(higher.getKey());
      higher = best.higherEntry(end);
    }
  }

  private static List<Counterpart> inOrder(Run last) {
    List<Counterpart> chain = new ArrayList<>();
    Optional<Run> run = Optional.of(last);
    while (run.isPresent()) {
      chain.add(run.get().last());
      run = run.get().before();
    }
    Collections.reverse(chain);
    return chain;
  }
}
