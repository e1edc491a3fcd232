package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.note.Section;

/**
 * The first half of the step "align": which section is whose counterpart, by {@link
 * SectionSimilarity}.
 */
public final class SectionAlignment {

  /**
   * Below this two sections are not counterparts: a shared heading under unlike ones is not enough.
   */
  private static final double FLOOR = 0.5;

  /** Less is enough for sections left over between the same two pairs. */
  private static final double FLOOR_IN_PLACE = 0.36;

  /** Makes one more word that was kept outweigh any number of sections. */
  private static final long WORD = 1L << 36;

  private final SectionTree left;
  private final SectionTree right;
  private final SectionSimilarity likeness;
  private final List<ScoredPair> pairs;
  private final Map<String, String> counterparts = new HashMap<>();
  private final BitSet movedLefts = new BitSet();
  private final BitSet movedRights = new BitSet();

  SectionAlignment(WitnessBody left, WitnessBody right, List<ScoredPair> passages) {
    this.likeness = new SectionSimilarity(left, right, passages);
    this.left = likeness.left();
    this.right = likeness.right();
    this.pairs = new ArrayList<>();
    counterparts.put(Section.COVER, Section.COVER);
    add(OptimalAssignment.best(likeness.pairs().stream().filter(p -> p.score() >= FLOOR).toList()));
    add(OptimalAssignment.best(inGaps()));
    for (ScoredPair pair :
        MoveDetection.of(pairs, pair -> Optional.of(Section.COVER), this::weight)) {
      movedLefts.set(pair.left());
      movedRights.set(pair.right());
    }
  }

  private void add(List<ScoredPair> found) {
    pairs.addAll(found);
    for (ScoredPair pair : found) {
      counterparts.put(left.section(pair.left()).id(), right.section(pair.right()).id());
    }
  }

  private List<ScoredPair> inGaps() {
    List<AlignmentMatch> found = pairs.stream().map(AlignmentMatch::of).toList();
    return AlignmentGaps.between(
            AlignmentMatch.withRest(found, left.size(), right.size()), List.of())
        .stream()
        .flatMap(List::stream)
        .filter(p -> left.section(p.left()).depth() == right.section(p.right()).depth())
        .map(pair -> likeness.scoredInPlace(pair, holdCounterparts(pair)))
        .filter(pair -> pair.score() >= FLOOR_IN_PLACE)
        .toList();
  }

  private boolean holdCounterparts(ScoredPair outer) {
    return pairs.stream()
        .anyMatch(
            pair ->
                left.ancestorsOf(left.section(pair.left()).id()).contains(outer.left())
                    && right.ancestorsOf(right.section(pair.right()).id()).contains(outer.right()));
  }

  /** Counterparts, by positions in the lists of sections. */
  public List<ScoredPair> pairs() {
    return pairs;
  }

  /** The counterpart of a left section, by id. That of the cover is the cover. */
  public Optional<String> counterpart(String leftSection) {
    return Optional.ofNullable(counterparts.get(leftSection));
  }

  /** The first passages of sections that are counterparts, where both have any. */
  List<ScoredPair> starts(WitnessBody leftBody, WitnessBody rightBody) {
    return pairs.stream()
        .map(
            pair ->
                new ScoredPair(
                    leftBody.firstOf(left.section(pair.left()).id()),
                    rightBody.firstOf(right.section(pair.right()).id()),
                    1))
        .filter(p -> p.left() != PairwiseRowOrder.NOWHERE && p.right() != PairwiseRowOrder.NOWHERE)
        .toList();
  }

  /** Whether a right section, by id, is the counterpart of some left one. */
  public boolean isCounterpart(String rightSection) {
    return counterparts.containsValue(rightSection);
  }

  /**
   * Whether two sections are counterparts, or stand within sections that are and have no
   * counterparts themselves; those that stand within none are near each other, too.
   */
  boolean areNear(String leftSection, String rightSection) {
    return nearest(left, leftSection, this::counterpart)
        .equals(nearest(right, rightSection, id -> Optional.of(id).filter(this::isCounterpart)));
  }

  /** The counterpart of a section or of the innermost section around it that has one. */
  private static Optional<String> nearest(
      SectionTree tree, String section, Function<String, Optional<String>> counterpart) {
    return counterpart
        .apply(section)
        .or(
            () ->
                tree.ancestorsOf(section).stream()
                    .flatMap(outer -> counterpart.apply(tree.section(outer).id()).stream())
                    .findFirst());
  }

  boolean areCounterparts(String leftSection, String rightSection) {
    return rightSection.equals(counterparts.get(leftSection));
  }

  /**
   * The id of the right section where the two are counterparts and neither they nor the sections
   * around them moved: a section moves with all that it holds.
   */
  public Optional<String> home(String leftSection, String rightSection) {
    return areCounterparts(leftSection, rightSection)
            && !isIn(left, leftSection, movedLefts)
            && !isIn(right, rightSection, movedRights)
        ? Optional.of(rightSection)
        : Optional.empty();
  }

  private static boolean isIn(SectionTree outline, String section, BitSet moved) {
    return outline.ancestorsOf(section).stream().anyMatch(moved::get);
  }

  /** Whether a pair of sections, or one around it, is out of the common order. */
  public boolean isMoved(ScoredPair pair) {
    return home(left.section(pair.left()).id(), right.section(pair.right()).id()).isEmpty();
  }

  /** Which of two sections that changed places moved: the one with less in it that was kept. */
  private long weight(ScoredPair pair) {
    return Math.round(likeness.ownWords(pair)) * WORD;
  }
}
