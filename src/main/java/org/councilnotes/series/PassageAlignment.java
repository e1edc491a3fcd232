package org.councilnotes.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Aligning, second half: which passage is whose counterpart. Wordings that did not change are the
 * anchors; the others are assigned by resemblance all at once, those in counterpart sections before
 * others; and what is left over at the same place on both sides was likely rewritten there.
 */
final class PassageAlignment {

  /**
   * What a counterpart section adds when two passages compete for one; a tie goes to the nearer.
   */
  private static final double AT_HOME = 0.1;

  /** What others may reach of the resemblance of a pair that stands out. */
  private static final double STANDS_OUT = 0.6;

  private static final double TIE_BREAK = 0.01;

  private final Body left;
  private final Body right;
  private final SectionAlignment sections;
  private final Lexicon lexicon;
  private final Resemblance resemblance;
  private final Plausibility plausibility;

  PassageAlignment(Body left, Body right, Lexicon lexicon, SectionAlignment sections) {
    this.left = left;
    this.right = right;
    this.sections = sections;
    this.lexicon = lexicon;
    this.resemblance = new Resemblance(left, right, lexicon);
    this.plausibility = new Plausibility(left, right, sections);
  }

  /**
   * All passages of both sides, each in one match.
   *
   * @param candidates which passages are worth comparing, scored by likeness
   */
  List<Match> matches(List<Pair> candidates) {
    Splits splits = new Splits(left, right, lexicon);
    List<Pair> found = new ArrayList<>(Anchors.of(left, right, sections));
    found.addAll(assign(free(candidates, found).filter(plausibility::allows)));
    splits.add(inPlace(Uncrossing.of(found, this::scored, plausibility)));
    splits.widen();
    splits.add(assign(gaps(splits.matches()).flatMap(this::inGap)));
    splits.widen();
    return splits.matches();
  }

  private Stream<List<Pair>> gaps(List<Match> matches) {
    return Gaps.between(matches, sections.starts(left, right)).stream();
  }

  private Stream<Pair> inGap(List<Pair> gap) {
    List<Pair> scored = gap.stream().map(this::scored).toList();
    return scored.stream()
        .filter(
            pair ->
                plausibility.allowsInGap(pair)
                    || (plausibility.allowsStandingOut(pair) && standsOut(pair, scored)));
  }

  /** Whether neither of the two has another counterpart nearly as likely. */
  private static boolean standsOut(Pair pair, List<Pair> gap) {
    return gap.stream()
        .filter(other -> (other.left() == pair.left()) != (other.right() == pair.right()))
        .allMatch(other -> other.score() <= STANDS_OUT * pair.score());
  }

  private List<Pair> assign(Stream<Pair> plausible) {
    return Assignment.best(plausible.map(this::ranked).toList()).stream()
        .map(this::scored)
        .toList();
  }

  /** The pairs of passages that have no counterpart yet, scored by resemblance. */
  private Stream<Pair> free(List<Pair> candidates, List<Pair> found) {
    BitSet takenLeft = new BitSet();
    BitSet takenRight = new BitSet();
    for (Pair pair : found) {
      takenLeft.set(pair.left());
      takenRight.set(pair.right());
    }
    return candidates.stream()
        .filter(p -> !takenLeft.get(p.left()) && !takenRight.get(p.right()))
        .map(resemblance::of);
  }

  private Pair scored(Pair pair) {
    Profile before = lexicon.left().get(pair.left());
    Profile after = lexicon.right().get(pair.right());
    return resemblance.of(pair.withScore(lexicon.likeness(before, after)));
  }

  private Pair ranked(Pair pair) {
    double distance =
        Math.abs((double) pair.left() / left.size() - (double) pair.right() / right.size());
    double home = plausibility.areAtHome(pair) ? AT_HOME : 0;
    return pair.withScore(pair.score() + home + TIE_BREAK * (1 - distance));
  }

  /** Without pairs that are out of order and not alike enough to have moved. */
  private List<Pair> inPlace(List<Pair> found) {
    Set<Pair> moved = Moves.of(found, this::home, pair -> Math.round(1000 * pair.score()));
    return found.stream()
        .filter(pair -> !moved.contains(pair) || plausibility.allowsMoved(pair))
        .toList();
  }

  private Optional<String> home(Pair pair) {
    String section = right.sectionOf(pair.right());
    return plausibility.areAtHome(pair) ? Optional.of(section) : Optional.empty();
  }
}
