package org.councilnotes.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Passages left over at the same place: between two pairs that follow each other on both sides.
 * What stands there was likely rewritten, even where few of its words are left.
 */
final class Gaps {

  /** A gap of more pairs than this says too little about each. */
  private static final int LARGEST = 64;

  private final BitSet freeLeft = new BitSet();
  private final BitSet freeRight = new BitSet();

  private Gaps(List<Match> matches) {
    for (Match match : matches) {
      if (match.isDropped()) {
        freeLeft.set(match.left().getFirst());
      } else if (match.isNew()) {
        freeRight.set(match.right().getFirst());
      }
    }
  }

  /** For each small gap all pairs of passages left over in it; none without any pair found. */
  static List<List<Pair>> between(List<Match> matches) {
    Gaps gaps = new Gaps(matches);
    List<Pair> found =
        matches.stream().filter(m -> !m.isNew() && !m.isDropped()).map(Match::first).toList();
    List<Pair> posts = new ArrayList<>(Reordering.inOrder(found, pair -> 0));
    if (posts.isEmpty()) {
      return List.of();
    }
    posts.add(new Pair(Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
    List<List<Pair>> all = new ArrayList<>();
    Pair before = new Pair(-1, -1, 1);
    for (Pair after : posts) {
      all.add(gaps.pairs(before, after));
      before = after;
    }
    return all;
  }

  private List<Pair> pairs(Pair before, Pair after) {
    int[] lefts = between(before.left(), after.left(), freeLeft);
    int[] rights = between(before.right(), after.right(), freeRight);
    List<Pair> pairs = new ArrayList<>();
    if ((long) lefts.length * rights.length <= LARGEST) {
      for (int i : lefts) {
        for (int j : rights) {
          pairs.add(new Pair(i, j, 0));
        }
      }
    }
    return pairs;
  }

  private static int[] between(int before, int after, BitSet free) {
    return IntStream.iterate(
            free.nextSetBit(before + 1), i -> i >= 0 && i < after, i -> free.nextSetBit(i + 1))
        .toArray();
  }
}
