package org.councilnotes.series;

import java.util.ArrayList;
import java.util.List;

/**
 * Passages left over at the same place: between two anchors that follow each other on both sides.
 * What stands there was likely rewritten, even where few of its words are left.
 */
final class Gaps {

  /** A gap of more pairs than this says too little about each. */
  private static final int LARGEST = 64;

  private Gaps() {}

  /** Every pair of passages within a small gap; none without any anchor. */
  static List<Pair> between(List<Pair> anchors, int lefts, int rights) {
    List<Pair> pairs = new ArrayList<>();
    if (anchors.isEmpty()) {
      return pairs;
    }
    List<Pair> posts = new ArrayList<>(Reordering.inOrder(anchors, anchor -> 0));
    posts.add(new Pair(lefts, rights, 1));
    Pair before = new Pair(-1, -1, 1);
    for (Pair after : posts) {
      addGap(before, after, pairs);
      before = after;
    }
    return pairs;
  }

  private static void addGap(Pair before, Pair after, List<Pair> pairs) {
    int lefts = after.left() - before.left() - 1;
    int rights = after.right() - before.right() - 1;
    if ((long) lefts * rights > LARGEST) {
      return;
    }
    for (int i = before.left() + 1; i < after.left(); i++) {
      for (int j = before.right() + 1; j < after.right(); j++) {
        pairs.add(new Pair(i, j, 0));
      }
    }
  }
}
