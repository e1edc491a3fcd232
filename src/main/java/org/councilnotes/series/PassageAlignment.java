package org.councilnotes.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Aligning, second half: which passage is whose counterpart. Wordings that did not change are the
 * anchors; the others are assigned by likeness all at once, those in counterpart sections before
 * others.
 */
final class PassageAlignment {

  /**
   * What a counterpart section adds when two passages compete for one; a tie goes to the nearer.
   */
  private static final double AT_HOME = 0.1;

  private static final double TIE_BREAK = 0.01;

  private final Body left;
  private final Body right;
  private final Lexicon lexicon;
  private final SectionAlignment sections;
  private final Plausibility plausibility;

  PassageAlignment(Body left, Body right, Lexicon lexicon, SectionAlignment sections) {
    this.left = left;
    this.right = right;
    this.lexicon = lexicon;
    this.sections = sections;
    this.plausibility = new Plausibility(left, right, sections);
  }

  /**
   * Counterparts among the passages; no passage has two.
   *
   * @param candidates scored by likeness
   */
  List<Pair> pairs(List<Pair> candidates) {
    List<Pair> anchors = Anchors.of(left, right, sections);
    Map<Link, Pair> plausible = new LinkedHashMap<>();
    free(candidates, anchors)
        .filter(plausibility::allows)
        .forEach(pair -> plausible.put(Link.of(pair), ranked(pair)));
    free(Gaps.between(anchors, left.size(), right.size()), anchors)
        .map(pair -> pair.withScore(likeness(pair)))
        .filter(plausibility::allowsInGap)
        .forEach(pair -> plausible.put(Link.of(pair), ranked(pair)));
    List<Pair> all = new ArrayList<>(anchors);
    all.addAll(Assignment.best(plausible.values()));
    return all;
  }

  private record Link(int left, int right) {
    static Link of(Pair pair) {
      return new Link(pair.left(), pair.right());
    }
  }

  private static Stream<Pair> free(List<Pair> candidates, List<Pair> anchors) {
    Set<Integer> takenLeft = anchors.stream().map(Pair::left).collect(Collectors.toSet());
    Set<Integer> takenRight = anchors.stream().map(Pair::right).collect(Collectors.toSet());
    return candidates.stream()
        .filter(p -> !takenLeft.contains(p.left()) && !takenRight.contains(p.right()));
  }

  private double likeness(Pair pair) {
    return lexicon.likeness(lexicon.left().get(pair.left()), lexicon.right().get(pair.right()));
  }

  private Pair ranked(Pair pair) {
    double distance =
        Math.abs((double) pair.left() / left.size() - (double) pair.right() / right.size());
    double home = plausibility.areAtHome(pair) ? AT_HOME : 0;
    return pair.withScore(pair.score() + home + TIE_BREAK * (1 - distance));
  }
}
