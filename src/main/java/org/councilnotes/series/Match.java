package org.councilnotes.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts of the left witness that became texts of the right one, by position, ascending. One side is
 * empty for a new or dropped text, one has several for a split or merged one.
 */
record Match(List<Integer> left, List<Integer> right) {

  Match {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  static Match of(Pair pair) {
    return new Match(List.of(pair.left()), List.of(pair.right()));
  }

  /** The matches and one more for each text that is in none of them. */
  static List<Match> withRest(List<Match> found, int lefts, int rights) {
    List<Match> all = new ArrayList<>(found);
    missing(found.stream().map(Match::left), lefts)
        .forEach(i -> all.add(new Match(List.of(i), List.of())));
    missing(found.stream().map(Match::right), rights)
        .forEach(j -> all.add(new Match(List.of(), List.of(j))));
    return all;
  }

  private static IntStream missing(Stream<List<Integer>> parts, int size) {
    BitSet taken = new BitSet(size);
    parts.flatMap(List::stream).forEach(taken::set);
    return IntStream.range(0, size).filter(text -> !taken.get(text));
  }

  boolean isNew() {
    return left.isEmpty();
  }

  boolean isDropped() {
    return right.isEmpty();
  }

  boolean isSplit() {
    return right.size() > 1;
  }

  boolean isMerged() {
    return left.size() > 1;
  }

  /** Where its first parts stand; of a match with both sides. */
  Pair first() {
    return new Pair(left.getFirst(), right.getFirst(), 1);
  }
}
