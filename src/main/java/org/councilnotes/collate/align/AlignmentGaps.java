package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds passages without counterpart at the same place of both sides: between two pairs that follow
 * each other on both sides, or within sections that are counterparts. Such passages were likely
 * rewritten, even where they share few words.
 */
final class AlignmentGaps {

  /** A gap of more pairs than this says too little about each. */
  private static final int LARGEST = 64;

  private final BitSet freeLeft = new BitSet();
  private final BitSet freeRight = new BitSet();

  private AlignmentGaps(List<AlignmentMatch> matches) {
    for (AlignmentMatch match : matches) {
      if (match.isDropped()) {
        freeLeft.set(match.left().getFirst());
      } else if (match.isNew()) {
        freeRight.set(match.right().getFirst());
      }
    }
  }

  /**
   * For each small gap, all pairs of unmatched texts in it; no gap has an empty side.
   *
   * @param starts pairs of texts, counterparts or not, that begin sections which are counterparts
   */
  static List<List<ScoredPair>> between(List<AlignmentMatch> matches, List<ScoredPair> starts) {
    AlignmentGaps gaps = new AlignmentGaps(matches);
    List<ScoredPair> posts = posts(matches, starts);
    List<List<ScoredPair>> all = new ArrayList<>();
    if (!posts.isEmpty()) {
      posts.add(new ScoredPair(Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
      ScoredPair before = new ScoredPair(-1, -1, 1);
      for (ScoredPair after : posts) {
        all.add(gaps.pairs(before, after));
        before = after;
      }
    }
    return all;
  }

  /** What gaps lie between, in order: a text t is at 2t + 1, and what begins with it at 2t. */
  private static List<ScoredPair> posts(List<AlignmentMatch> matches, List<ScoredPair> starts) {
    List<ScoredPair> posts = new ArrayList<>();
    for (AlignmentMatch match : matches) {
      if (!match.isNew() && !match.isDropped()) {
        posts.add(
            new ScoredPair(2 * match.left().getFirst() + 1, 2 * match.right().getFirst() + 1, 1));
      }
    }
    starts.forEach(start -> posts.add(new ScoredPair(2 * start.left(), 2 * start.right(), 1)));
    return new ArrayList<>(IncreasingSubsequence.inOrder(posts, post -> 0));
  }

  private List<ScoredPair> pairs(ScoredPair before, ScoredPair after) {
    int[] lefts = between(before.left(), after.left(), freeLeft);
    int[] rights = between(before.right(), after.right(), freeRight);
    List<ScoredPair> pairs = new ArrayList<>();
    if ((long) lefts.length * rights.length <= LARGEST) {
      for (int i : lefts) {
        for (int j : rights) {
          pairs.add(new ScoredPair(i, j, 0));
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
