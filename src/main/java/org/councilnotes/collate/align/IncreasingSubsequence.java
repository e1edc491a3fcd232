package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Which pairs kept their relative order: the longest subsequence that ascends on both sides
 * (Fredman 1975). Among several of the same length, the one with the most text is taken, so that
 * the shorter passage counts as moved. Takes O(n log n) time.
 */
final class IncreasingSubsequence {

  /** Makes one more pair outweigh any length of text. */
  private static final long ONE_PAIR = 1L << 32;

  /** At n: the last pair of the best sequence among those whose right positions fill that node. */
  private final int[] best;

  private final long[] sums;
  private final int[] previous;

  private IncreasingSubsequence(int pairs) {
    best = new int[pairs + 1];
    Arrays.fill(best, -1);
    sums = new long[pairs];
    previous = new int[pairs];
  }

  /**
   * The pairs in unchanged relative order, sorted. To be called with pairs that share no position
   * on either side.
   */
  static List<ScoredPair> inOrder(List<ScoredPair> pairs, ToLongFunction<ScoredPair> length) {
    List<ScoredPair> byLeft =
        pairs.stream().sorted(Comparator.comparing(ScoredPair::left)).toList();
    int[] rights = byLeft.stream().mapToInt(ScoredPair::right).sorted().toArray();
    IncreasingSubsequence reordering = new IncreasingSubsequence(rights.length);
    int last = -1;
    for (int i = 0; i < byLeft.size(); i++) {
      int rank = Arrays.binarySearch(rights, byLeft.get(i).right());
      reordering.append(i, rank, ONE_PAIR + length.applyAsLong(byLeft.get(i)));
      last = last < 0 || reordering.sums[i] > reordering.sums[last] ? i : last;
    }
    return reordering.sequence(byLeft, last);
  }

  /** Puts a pair behind the best sequence that ends at a lower right position. */
  private void append(int pair, int rank, long weight) {
    previous[pair] = -1;
    for (int node = rank; node > 0; node &= node - 1) {
      previous[pair] = better(previous[pair], best[node]);
    }
    sums[pair] = weight + (previous[pair] < 0 ? 0 : sums[previous[pair]]);
    for (int node = rank + 1; node < best.length; node += node & -node) {
      best[node] = better(best[node], pair);
    }
  }

  private int better(int a, int b) {
    return a < 0 || (b >= 0 && sums[b] > sums[a]) ? b : a;
  }

  private List<ScoredPair> sequence(List<ScoredPair> byLeft, int last) {
    List<ScoredPair> backwards = new ArrayList<>();
    for (int i = last; i >= 0; i = previous[i]) {
      backwards.add(byLeft.get(i));
    }
    return backwards.reversed();
  }
}
