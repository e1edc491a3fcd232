package org.councilnotes.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Passages left over at the same place: between two pairs that follow each other on both sides, or
 * within sections that are counterparts. What stands there was likely rewritten, even where few of
 * its words are left.
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

  /**
   * For each small gap all pairs of texts left over in it; none where there is nothing to stand
   * between.
   *
   * @param starts pairs of texts, counterparts or not, that begin sections that are counterparts
   */
  static List<List<Pair>> between(List<Match> matches, List<Pair> starts) {
    Gaps gaps = new Gaps(matches);
    List<Pair> posts = posts(matches, starts);
    List<List<Pair>> all = new ArrayList<>();
    if (!posts.isEmpty()) {
      posts.add(new Pair(Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
      Pair before = new Pair(-1, -1, 1);
      for (Pair after : posts) {
        all.add(gaps.pairs(before, after));
        before = after;
      }
    }
    return all;
  }

  /** What gaps lie between, in order: a text t is at 2t + 1, and what begins with it at 2t. */
  private static List<Pair> posts(List<Match> matches, List<Pair> starts) {
    List<Pair> posts = new ArrayList<>();
    for (Match match : matches) {
      if (!match.isNew() && !match.isDropped()) {
        posts.add(new Pair(2 * match.left().getFirst() + 1, 2 * match.right().getFirst() + 1, 1));
      }
    }
    starts.forEach(start -> posts.add(new Pair(2 * start.left(), 2 * start.right(), 1)));
    return new ArrayList<>(Reordering.inOrder(posts, post -> 0));
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
    int first = free.nextSetBit((before + 1) / 2);
    return IntStream.iterate(
            first, text -> text >= 0 && 2 * text + 1 < after, text -> free.nextSetBit(text + 1))
        .toArray();
  }
}
