package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The second half of the step "align": which passage is whose counterpart. Unchanged wordings are
 * the anchors, and rows of counterpart tables that have the same key. The others are assigned by
 * likeness all at once, those in counterpart sections before others; then provisions of the same
 * label in counterpart articles. What is left at the same place on both sides was likely rewritten
 * there. A passage that stands is first sought among those that stand, as words that are struck at
 * one place may stand at another one; those struck through take what is left. Footnotes and lines
 * of figures come last, by {@link ParatextAlignment}.
 */
final class PassageAlignment {

  /**
   * What a counterpart section adds when two passages compete for one; a tie goes to the nearer.
   */
  private static final double AT_HOME = 0.1;

  /** What the same label adds, in the same way. */
  private static final double SAME_LABEL = 0.15;

  /** What is taken off where only one of two stands in an article: a recital is rarely made one. */
  private static final double OTHER_PART_OF_ACT = 0.25;

  /** What others may reach of the resemblance of a pair that stands out. */
  private static final double STANDS_OUT = 0.6;

  private static final double TIE_BREAK = 0.01;

  private final WitnessBody left;
  private final WitnessBody right;
  private final SectionAlignment sections;
  private final FeatureWeights lexicon;
  private final PassageSimilarity resemblance;
  private final SimilarityThresholds similarityThresholds;
  private final TableKeys rows;
  private final ProvisionLabels labels;

  PassageAlignment(
      WitnessBody left, WitnessBody right, FeatureWeights lexicon, SectionAlignment sections) {
    this.left = left;
    this.right = right;
    this.sections = sections;
    this.lexicon = lexicon;
    this.resemblance = new PassageSimilarity(left, right, lexicon);
    this.rows = new TableKeys(left, right, sections);
    this.labels = new ProvisionLabels(left, right, sections);
    this.similarityThresholds = new SimilarityThresholds(left, right, sections, rows, labels);
  }

  /**
   * All passages of both sides, each in one match.
   *
   * @param candidates which passages of the running text are worth comparing, scored by likeness
   * @param ofParatexts the same of the others
   */
  List<AlignmentMatch> matches(List<ScoredPair> candidates, List<ScoredPair> ofParatexts) {
    SplitDetection splits = new SplitDetection(left, right, lexicon);
    List<ScoredPair> found =
        new ArrayList<>(IdenticalPassages.of(left, right, sections, labels, rows.pairs()));
    addAssigned(found, candidates, similarityThresholds::standAlike);
    List<ScoredPair> kept =
        inPlace(SwappedNeighbours.of(found, this::scored, similarityThresholds));
    splits.add(kept);
    splits.add(ofStruck(candidates, kept));
    splits.widen();
    splits.add(assign(gaps(splits.matches()).flatMap(this::inGap)));
    splits.widen();
    splits.add(
        new ParatextAlignment(left, right, sections, similarityThresholds, this::scored)
            .pairs(splits.matches(), ofParatexts));
    return splits.matches();
  }

  /**
   * Adds pairs of passages that have no counterpart yet, by likeness and then by label.
   *
   * @param may which pairs are looked at
   */
  private void addAssigned(
      List<ScoredPair> found, List<ScoredPair> candidates, Predicate<ScoredPair> may) {
    found.addAll(assign(free(candidates, found).filter(may).filter(similarityThresholds::allows)));
    found.addAll(
        assign(
            free(ofSameLabel(), found)
                .filter(may)
                .filter(similarityThresholds::allowsOfSameLabel)));
  }

  /** Pairs of a passage that stands and one struck through, among those left over by others. */
  private List<ScoredPair> ofStruck(List<ScoredPair> candidates, List<ScoredPair> kept) {
    List<ScoredPair> all =
        new ArrayList<>(IdenticalPassages.withStruck(left, right, sections, labels, kept));
    addAssigned(all, candidates, pair -> !similarityThresholds.standAlike(pair));
    List<ScoredPair> inPlace = inPlace(all);
    return inPlace.stream().filter(pair -> !similarityThresholds.standAlike(pair)).toList();
  }

  /**
   * The likely counterparts among texts that have none.
   *
   * @param candidates as above
   * @param matches of all passages
   */
  List<ScoredPair> likely(List<ScoredPair> candidates, List<AlignmentMatch> matches) {
    return new LikelyCounterparts(left, right, lexicon)
        .of(candidates.stream().filter(similarityThresholds::mayBeLikely).toList(), matches);
  }

  /** Texts without counterpart that seem to make the same point in other words. */
  List<ScoredPair> samePoints(List<AlignmentMatch> matches, List<ScoredPair> likely) {
    return new SamePoints(left, right, lexicon, similarityThresholds::mayBeSamePoint)
        .of(matches, likely);
  }

  /** The provisions that have the same label in counterpart sections. */
  private List<ScoredPair> ofSameLabel() {
    Map<String, List<Integer>> rights = new HashMap<>();
    for (int j = 0; j < right.size(); j++) {
      int passage = j;
      right
          .labelOf(j)
          .ifPresent(label -> rights.computeIfAbsent(label, l -> new ArrayList<>()).add(passage));
    }
    return IntStream.range(0, left.size())
        .boxed()
        .flatMap(
            i ->
                left.labelOf(i).stream()
                    .flatMap(label -> rights.getOrDefault(label, List.of()).stream())
                    .map(j -> new ScoredPair(i, j, 0))
                    .filter(similarityThresholds::haveSameLabel)
                    .map(this::scored))
        .toList();
  }

  private Stream<List<ScoredPair>> gaps(List<AlignmentMatch> matches) {
    List<AlignmentMatch> ofText = matches.stream().filter(this::isOfRunningText).toList();
    return AlignmentGaps.between(ofText, sections.starts(left, right)).stream();
  }

  private boolean isOfRunningText(AlignmentMatch match) {
    return match.left().stream().noneMatch(left::isParatext)
        && match.right().stream().noneMatch(right::isParatext);
  }

  private Stream<ScoredPair> inGap(List<ScoredPair> gap) {
    List<ScoredPair> scored =
        gap.stream().filter(similarityThresholds::standAlike).map(this::scored).toList();
    return scored.stream()
        .filter(
            pair ->
                similarityThresholds.allowsInGap(pair)
                    || (similarityThresholds.allowsStandingOut(pair) && standsOut(pair, scored)));
  }

  /** Whether neither of the two has another counterpart nearly as likely. */
  private static boolean standsOut(ScoredPair pair, List<ScoredPair> gap) {
    return gap.stream()
        .filter(other -> (other.left() == pair.left()) != (other.right() == pair.right()))
        .allMatch(other -> other.score() <= STANDS_OUT * pair.score());
  }

  private List<ScoredPair> assign(Stream<ScoredPair> plausible) {
    return OptimalAssignment.best(plausible.map(this::ranked).toList()).stream()
        .map(this::scored)
        .toList();
  }

  /** The pairs of passages that have no counterpart yet, scored by resemblance. */
  private Stream<ScoredPair> free(List<ScoredPair> candidates, List<ScoredPair> found) {
    BitSet takenLeft = new BitSet();
    BitSet takenRight = new BitSet();
    for (ScoredPair pair : found) {
      takenLeft.set(pair.left());
      takenRight.set(pair.right());
    }
    return candidates.stream()
        .filter(p -> !takenLeft.get(p.left()) && !takenRight.get(p.right()))
        .map(resemblance::of);
  }

  private ScoredPair scored(ScoredPair pair) {
    FeatureVector before = lexicon.left().get(pair.left());
    FeatureVector after = lexicon.right().get(pair.right());
    return resemblance.of(pair.withScore(lexicon.likeness(before, after)));
  }

  private ScoredPair ranked(ScoredPair pair) {
    double distance =
        Math.abs((double) pair.left() / left.size() - (double) pair.right() / right.size());
    double home = similarityThresholds.areAtHome(pair) ? AT_HOME : 0;
    double label = similarityThresholds.haveSameLabel(pair) ? SAME_LABEL : 0;
    double part =
        left.isInDivision(pair.left()) == right.isInDivision(pair.right()) ? 0 : OTHER_PART_OF_ACT;
    return pair.withScore(pair.score() + home + label - part + TIE_BREAK * (1 - distance));
  }

  /** Without pairs that are out of order and not alike enough to have moved. */
  private List<ScoredPair> inPlace(List<ScoredPair> found) {
    Set<ScoredPair> moved =
        MoveDetection.of(found, this::home, pair -> Math.round(1000 * pair.score()));
    return found.stream()
        .filter(pair -> !moved.contains(pair) || similarityThresholds.allowsMoved(pair))
        .toList();
  }

  private Optional<String> home(ScoredPair pair) {
    String section = right.sectionOf(pair.right());
    return similarityThresholds.areAtHome(pair) ? Optional.of(section) : Optional.empty();
  }

  /**
   * Two neighbours that were both rewritten and seem to have changed places more likely stayed:
   * last year's paragraph on "the meeting held" and this year's on "the previous meeting" speak of
   * one meeting, and yet each has its successor at its own place.
   */
  private static final class SwappedNeighbours {

    /** Passages that resemble each other more have truly changed places. */
    private static final double CLEAR = 0.75;

    /** So much less than as they are found the two may resemble as they stand. */
    private static final double MARGIN = 0.2;

    private SwappedNeighbours() {}

    /** The pairs, with crossed neighbours uncrossed where that is more likely. */
    static List<ScoredPair> of(
        List<ScoredPair> found,
        UnaryOperator<ScoredPair> scored,
        SimilarityThresholds similarityThresholds) {
      List<ScoredPair> pairs = new ArrayList<>(found);
      pairs.sort(Comparator.comparingInt(ScoredPair::left));
      for (int i = 1; i < pairs.size(); i++) {
        ScoredPair first = pairs.get(i - 1);
        ScoredPair second = pairs.get(i);
        if (mayStay(first, second)
            && !similarityThresholds.haveSameLabel(first)
            && !similarityThresholds.haveSameLabel(second)
            && similarityThresholds.areAtHome(first)
            && similarityThresholds.areAtHome(second)) {
          ScoredPair one = scored.apply(new ScoredPair(first.left(), second.right(), 0));
          ScoredPair other = scored.apply(new ScoredPair(second.left(), first.right(), 0));
          boolean alike = one.score() + other.score() + MARGIN >= first.score() + second.score();
          if (alike && mayBe(one, similarityThresholds) && mayBe(other, similarityThresholds)) {
            pairs.set(i - 1, one);
            pairs.set(i, other);
          }
        }
      }
      return pairs;
    }

    private static boolean mayBe(ScoredPair pair, SimilarityThresholds similarityThresholds) {
      return similarityThresholds.standAlike(pair) && similarityThresholds.allows(pair);
    }

    private static boolean mayStay(ScoredPair first, ScoredPair second) {
      return first.right() > second.right() && first.score() < CLEAR && second.score() < CLEAR;
    }
  }
}
