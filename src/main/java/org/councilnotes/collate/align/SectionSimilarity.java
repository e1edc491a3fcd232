package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How likely two sections are counterparts, by heading, by the heading above, and by the passages
 * in them. The label only breaks ties, since sections are renumbered.
 */
final class SectionSimilarity {

  /** How far the headings alone, or the passages alone, can prove it. */
  private static final double TRUST_IN_HEADINGS = 0.6;

  private static final double TRUST_IN_PASSAGES = 0.9;

  private static final double TRUST_IN_CONTAINMENT = 0.5;

  /** What a label proves of sections at the same place: a number, or a word such as ANNEX. */
  private static final double TRUST_IN_NUMBER = 0.15;

  private static final double TRUST_IN_WORD = 0.3;

  /** What it proves of them that sections inside them are counterparts. */
  private static final double TRUST_IN_WHAT_IS_INSIDE = 0.3;

  /** Matches {@code COMPONENT 2:} and {@code Article 4}; not {@code III.} or {@code 2.1}. */
  private static final Pattern WORDED = Pattern.compile("\\p{L}{4,}+ .*");

  /** Share of the heading above in what headings say. */
  private static final double HEADING_ABOVE = 0.25;

  private static final double TIE_BREAK = 0.01;

  private final SectionTree left;
  private final SectionTree right;
  private final FeatureWeights headings;
  private final Map<ScoredPair, Double> wordsInCommon = new HashMap<>();
  private final Map<ScoredPair, Double> ownWordsInCommon = new HashMap<>();

  /**
   * @param passages pairs of similar passages, scored by likeness
   */
  SectionSimilarity(WitnessBody leftBody, WitnessBody rightBody, List<ScoredPair> passages) {
    left = new SectionTree(leftBody);
    right = new SectionTree(rightBody);
    headings = new FeatureWeights(left.titles(), right.titles());
    mutual(passages).forEach(pair -> addWords(pair, leftBody, rightBody));
  }

  SectionTree left() {
    return left;
  }

  SectionTree right() {
    return right;
  }

  /** The pairs of sections that have anything in common, each with its score. */
  List<ScoredPair> pairs() {
    Set<ScoredPair> links = new HashSet<>(wordsInCommon.keySet());
    CandidatePairs.of(headings).forEach(pair -> links.add(pair.withScore(0)));
    return links.stream().map(this::scored).toList();
  }

  /** Scores a pair by two independent kinds of evidence: headings and passages. */
  ScoredPair scored(ScoredPair pair) {
    double score = either(TRUST_IN_HEADINGS * likenessOfHeadings(pair), likenessOfPassages(pair));
    return pair.withScore(score + tieBreak(pair));
  }

  /**
   * Scores two unmatched sections at one place, which were likely only reworded.
   *
   * @param inside whether sections inside them are counterparts
   */
  ScoredPair scoredInPlace(ScoredPair pair, boolean inside) {
    FeatureVector before = headings.left().get(pair.left());
    FeatureVector after = headings.right().get(pair.right());
    double shorter = Math.min(headings.weight(before), headings.weight(after));
    double contained = shorter == 0 ? 0 : headings.common(before, after) / shorter;
    double byHeading = TRUST_IN_HEADINGS * Math.max(likeness(pair), contained);
    double byPlace = either(trustInLabel(pair), inside ? TRUST_IN_WHAT_IS_INSIDE : 0);
    return pair.withScore(either(either(byHeading, byPlace), likenessOfPassages(pair)));
  }

  private double trustInLabel(ScoredPair pair) {
    String label = left.section(pair.left()).label();
    if (label.isBlank() || !haveSameLabel(pair)) {
      return 0;
    }
    return WORDED.matcher(label).matches() ? TRUST_IN_WORD : TRUST_IN_NUMBER;
  }

  private static double either(double one, double other) {
    return 1 - (1 - one) * (1 - other);
  }

  /** The number of words that two sections share, without those of sections inside them. */
  double ownWords(ScoredPair pair) {
    return ownWordsInCommon.getOrDefault(pair.withScore(0), 0.0);
  }

  /** What stands above tells headings apart that a note has several times, or that say little. */
  private double likenessOfHeadings(ScoredPair pair) {
    double own = likeness(pair);
    double mixed = (1 - HEADING_ABOVE) * own + HEADING_ABOVE * likenessAbove(pair);
    boolean telling = left.isTelling(pair.left()) && right.isTelling(pair.right());
    return telling ? Math.max(own, mixed) : mixed;
  }

  private double likenessAbove(ScoredPair pair) {
    int before = left.parentOf(pair.left());
    int after = right.parentOf(pair.right());
    if (before == SectionTree.NONE || after == SectionTree.NONE) {
      return before == after ? 1 : 0;
    }
    return likeness(new ScoredPair(before, after, 0));
  }

  private double likeness(ScoredPair pair) {
    return headings.likeness(headings.left().get(pair.left()), headings.right().get(pair.right()));
  }

  /** A section that grew, as one does into a chapter, is still found whole in it. */
  private double likenessOfPassages(ScoredPair pair) {
    double before = left.words(pair.left());
    double after = right.words(pair.right());
    double common = wordsInCommon.getOrDefault(pair.withScore(0), 0.0);
    double likeness =
        common == 0
            ? 0
            : common
                * Math.max(2 / (before + after), TRUST_IN_CONTAINMENT / Math.min(before, after));
    return TRUST_IN_PASSAGES * likeness;
  }

  private double tieBreak(ScoredPair pair) {
    boolean sameTitle = left.title(pair.left()).key().equals(right.title(pair.right()).key());
    double distance = Math.abs(left.place(pair.left()) - right.place(pair.right()));
    return TIE_BREAK * ((haveSameLabel(pair) ? 1 : 0) + (sameTitle ? 1 : 0) + (1 - distance));
  }

  private boolean haveSameLabel(ScoredPair pair) {
    return left.section(pair.left()).label().equals(right.section(pair.right()).label());
  }

  /**
   * Each passage speaks for its best counterpart, where that is mutual, with the words they share.
   */
  private void addWords(ScoredPair passages, WitnessBody leftBody, WitnessBody rightBody) {
    double shared =
        passages.score()
            * Math.min(
                leftBody.wordings().get(passages.left()).words().size(),
                rightBody.wordings().get(passages.right()).words().size());
    List<Integer> before = left.ancestorsOf(leftBody.sectionOf(passages.left()));
    List<Integer> after = right.ancestorsOf(rightBody.sectionOf(passages.right()));
    for (int i : before) {
      for (int j : after) {
        wordsInCommon.merge(new ScoredPair(i, j, 0), shared, Double::sum);
      }
    }
    if (!before.isEmpty() && !after.isEmpty()) {
      ScoredPair innermost = new ScoredPair(before.getFirst(), after.getFirst(), 0);
      ownWordsInCommon.merge(innermost, shared, Double::sum);
    }
  }

  private static List<ScoredPair> mutual(List<ScoredPair> passages) {
    Map<Integer, ScoredPair> bestOfLeft = new HashMap<>();
    Map<Integer, ScoredPair> bestOfRight = new HashMap<>();
    for (ScoredPair pair : passages) {
      bestOfLeft.merge(pair.left(), pair, (a, b) -> b.score() > a.score() ? b : a);
      bestOfRight.merge(pair.right(), pair, (a, b) -> b.score() > a.score() ? b : a);
    }
    List<ScoredPair> mutual = new ArrayList<>(bestOfLeft.values());
    mutual.retainAll(new HashSet<>(bestOfRight.values()));
    return mutual;
  }
}
