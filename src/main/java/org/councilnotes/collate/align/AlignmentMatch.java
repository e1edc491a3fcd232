package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Positions of left texts and of the right texts that they became, ascending. One side is empty for
 * a new or dropped text; one side has several for a split or merged one.
 */
public record AlignmentMatch(List<Integer> left, List<Integer> right) {

  public AlignmentMatch {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  public static AlignmentMatch of(ScoredPair pair) {
    return new AlignmentMatch(List.of(pair.left()), List.of(pair.right()));
  }

  /** The matches, and one for each text that is in none of them. */
  public static List<AlignmentMatch> withRest(List<AlignmentMatch> found, int lefts, int rights) {
    List<AlignmentMatch> all = new ArrayList<>(found);
    missing(found.stream().map(AlignmentMatch::left), lefts)
        .forEach(i -> all.add(new AlignmentMatch(List.of(i), List.of())));
    missing(found.stream().map(AlignmentMatch::right), rights)
        .forEach(j -> all.add(new AlignmentMatch(List.of(), List.of(j))));
    return all;
  }

  private static IntStream missing(Stream<List<Integer>> parts, int size) {
    BitSet taken = new BitSet(size);
    parts.flatMap(List::stream).forEach(taken::set);
    return IntStream.range(0, size).filter(text -> !taken.get(text));
  }

  public boolean isNew() {
    return left.isEmpty();
  }

  public boolean isDropped() {
    return right.isEmpty();
  }

  public boolean isSplit() {
    return right.size() > 1;
  }

  public boolean isMerged() {
    return left.size() > 1;
  }

  /** The first text of each side. To be called for a match with both sides. */
  public ScoredPair first() {
    return new ScoredPair(left.getFirst(), right.getFirst(), 1);
  }
}
