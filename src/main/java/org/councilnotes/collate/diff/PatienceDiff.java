package org.councilnotes.collate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Patience diff: finds elements that occur exactly once in each of two sequences and in the same
 * order, as certain counterparts, in near-linear time. The longest such subsequence is taken
 * (patience sorting; Cohen's patience diff), so that one moved element does not separate the
 * others.
 */
final class PatienceDiff {

  private final int[] left;
  private final int[] right;

  PatienceDiff(int[] left, int[] right) {
    this.left = left;
    this.right = right;
  }

  /** A pair of counterparts: a position on the left and one on the right. */
  record IndexPair(int left, int right) {}

  /** The ranges between equal elements, in order, without common starts and ends. */
  List<RangePair> gaps(RangePair whole) {
    List<RangePair> gaps = new ArrayList<>();
    collect(whole, gaps);
    return gaps;
  }

  private void collect(RangePair rangePair, List<RangePair> gaps) {
    RangePair rest = rangePair.withoutCommonEnds(left, right);
    if (rest.isEmpty()) {
      return;
    }
    List<IndexPair> ties = rest.isOneSided() ? List.of() : ties(rest);
    if (ties.isEmpty()) {
      gaps.add(rest);
      return;
    }
    for (RangePair between : between(rest, ties)) {
      collect(between, gaps);
    }
  }

  /** The ranges before, between and after counterparts; none where they touch. */
  static List<RangePair> between(RangePair whole, List<IndexPair> ties) {
    List<RangePair> between = new ArrayList<>();
    int leftStart = whole.leftStart();
    int rightStart = whole.rightStart();
    for (IndexPair tie : ties) {
      between.add(new RangePair(leftStart, tie.left(), rightStart, tie.right()));
      leftStart = tie.left() + 1;
      rightStart = tie.right() + 1;
    }
    between.add(new RangePair(leftStart, whole.leftEnd(), rightStart, whole.rightEnd()));
    return between;
  }

  /** The longest common subsequence of elements that occur once on either side. */
  List<IndexPair> ties(RangePair rangePair) {
    Map<Integer, Integer> onRight = once(right, rangePair.rightStart(), rangePair.rightEnd());
    Map<Integer, Integer> onLeft = once(left, rangePair.leftStart(), rangePair.leftEnd());
    List<IndexPair> ties = new ArrayList<>();
    for (int i = rangePair.leftStart(); i < rangePair.leftEnd(); i++) {
      int j = onRight.getOrDefault(left[i], TWICE);
      if (j != TWICE && onLeft.get(left[i]) != TWICE) {
        ties.add(new IndexPair(i, j));
      }
    }
    return inOrder(ties);
  }

  private static final int TWICE = -1;

  private static Map<Integer, Integer> once(int[] pieces, int start, int end) {
    Map<Integer, Integer> places = new HashMap<>(2 * (end - start));
    for (int i = start; i < end; i++) {
      places.merge(pieces[i], i, (a, b) -> TWICE);
    }
    return places;
  }

  /** The longest subsequence that ascends on the right, too, of ties that ascend on the left. */
  static List<IndexPair> inOrder(List<IndexPair> ties) {
    int[] tails = new int[ties.size()];
    int[] before = new int[ties.size()];
    int length = 0;
    for (int i = 0; i < ties.size(); i++) {
      int place = place(ties, tails, length, ties.get(i).right());
      before[i] = place == 0 ? -1 : tails[place - 1];
      tails[place] = i;
      length = Math.max(length, place + 1);
    }
    List<IndexPair> thread = new ArrayList<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      thread.add(ties.get(i));
    }
    return thread.reversed();
  }

  /** The first of the tails that does not stand before a position on the right. */
  private static int place(List<IndexPair> ties, int[] tails, int length, int right) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ties.get(tails[middle]).right() < right) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
