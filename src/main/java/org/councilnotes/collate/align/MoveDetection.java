package org.councilnotes.collate.align;

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
 * Says which pairs moved: those that left their section, and of those that stayed in one section,
 * the ones out of the old relative order.
 */
public final class MoveDetection {

  private MoveDetection() {}

  /**
   * The pairs that moved.
   *
   * @param home of a pair, such as the section that both texts stand in; empty where their sections
   *     are no counterparts
   * @param length of a text: of two passages that changed places, the shorter one moved
   */
  public static <H> Set<ScoredPair> of(
      List<ScoredPair> pairs,
      Function<ScoredPair, Optional<H>> home,
      ToLongFunction<ScoredPair> length) {
    Map<H, List<ScoredPair>> homes = new LinkedHashMap<>();
    for (ScoredPair pair : pairs) {
      home.apply(pair).ifPresent(h -> homes.computeIfAbsent(h, x -> new ArrayList<>()).add(pair));
    }
    Set<ScoredPair> moved = new HashSet<>(pairs);
    homes
        .values()
        .forEach(stayed -> IncreasingSubsequence.inOrder(stayed, length).forEach(moved::remove));
    return moved;
  }
}
