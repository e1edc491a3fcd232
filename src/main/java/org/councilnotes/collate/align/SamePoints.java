package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.councilnotes.collate.align.StemRarity.SharedStems;
import org.councilnotes.collate.align.StemRarity.Stems;

/**
 * Finds among texts that are dropped and new those that seem to make the same point in other words:
 * in counterpart sections, and alike in their rare stems by a cosine (Salton and Buckley 1988). A
 * pair is a guess. It must be by far the best that either of the two has, so that paragraphs which
 * resemble each other as all of a report do are left alone.
 */
final class SamePoints {

  /** The least cosine. */
  private static final double FLOOR = 0.2;

  /** How many times the cosine of any other pair of either text. */
  private static final double STANDS_OUT = 1.4;

  /** The least cosine where no other pair of either text comes near. */
  private static final double FLOOR_ALONE = 0.15;

  /** How many times the cosine of any other pair that is. */
  private static final double ALONE = 3;

  /** The least weight of the stems that two texts share, so that no single word makes a pair. */
  private static final double SHARED = 7;

  /** So many stems that are rare they share at least. */
  private static final int RARE_STEMS = 2;

  /** What texts share that weighs less is no reason to prefer another pair. */
  private static final double NOTICED = 3;

  /** A stem of more texts than this finds no candidates. */
  private static final int COMMON = 24;

  /** So many candidates of each text are compared. */
  private static final int BEST = 8;

  private final WitnessBody left;
  private final WitnessBody right;
  private final FeatureWeights lexicon;
  private final Predicate<ScoredPair> may;

  /**
   * Of two witnesses.
   *
   * @param may whether two texts are of a kind and at a place that can be paired
   */
  SamePoints(
      WitnessBody left, WitnessBody right, FeatureWeights lexicon, Predicate<ScoredPair> may) {
    this.left = left;
    this.right = right;
    this.lexicon = lexicon;
    this.may = may;
  }

  /**
   * The pairs, in the order of the left texts; no text is in two.
   *
   * @param matches of all texts; those of a counterpart are left out
   * @param likely likely counterparts, which are left out, too
   */
  List<ScoredPair> of(List<AlignmentMatch> matches, List<ScoredPair> likely) {
    BitSet lefts = new BitSet();
    BitSet rights = new BitSet();
    for (AlignmentMatch match : matches) {
      if (match.isDropped()) {
        lefts.set(match.left().getFirst());
      } else if (match.isNew()) {
        rights.set(match.right().getFirst());
      }
    }
    likely.forEach(pair -> lefts.clear(pair.left()));
    likely.forEach(pair -> rights.clear(pair.right()));
    return lefts.isEmpty() || rights.isEmpty() ? List.of() : standingOut(scored(lefts, rights));
  }

  /**
   * Two texts that share something.
   *
   * @param isEnough whether it is enough for a pair, rather than a reason to prefer no other one
   */
  private record Candidate(ScoredPair pair, boolean isEnough) {}

  private List<Candidate> scored(BitSet lefts, BitSet rights) {
    StemRarity rarity = new StemRarity(lexicon);
    Map<Integer, Stems> after = new HashMap<>();
    Map<Integer, List<Integer>> texts = new HashMap<>();
    rights.stream()
        .forEach(
            j -> {
              Stems stems = stems(j, right, rarity);
              after.put(j, stems);
              stems
                  .numbers()
                  .boxed()
                  .filter(stem -> rarity.frequency(stem) <= COMMON)
                  .forEach(stem -> texts.computeIfAbsent(stem, s -> new ArrayList<>()).add(j));
            });
    List<Candidate> scored = new ArrayList<>();
    lefts.stream()
        .forEach(
            i -> {
              Stems before = stems(i, left, rarity);
              for (int j : best(i, before, texts, rarity)) {
                SharedStems shared = rarity.shared(before, after.get(j));
                if (shared.weight() >= NOTICED) {
                  scored.add(
                      new Candidate(
                          new ScoredPair(i, j, shared.cosine()),
                          shared.weight() >= SHARED && shared.rare() >= RARE_STEMS));
                }
              }
            });
    return scored;
  }

  private static Stems stems(int passage, WitnessBody body, StemRarity rarity) {
    return rarity.of(body.passages().get(passage).textWithoutDeletions(), body.headingOf(passage));
  }

  /** The right texts that share most with a left one and may be paired with it. */
  private List<Integer> best(
      int text, Stems stems, Map<Integer, List<Integer>> texts, StemRarity rarity) {
    Map<Integer, Double> shared = new HashMap<>();
    for (int stem : stems.numbers().toArray()) {
      for (int other : texts.getOrDefault(stem, List.of())) {
        shared.merge(other, rarity.weight(stem, false), Double::sum);
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> may.test(new ScoredPair(text, entry.getKey(), 0)))
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(BEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The pairs of which neither text stands in another one nearly as good. */
  private static List<ScoredPair> standingOut(List<Candidate> scored) {
    Map<Integer, double[]> ofLeft = new HashMap<>();
    Map<Integer, double[]> ofRight = new HashMap<>();
    for (Candidate candidate : scored) {
      ScoredPair pair = candidate.pair();
      note(pair.score(), ofLeft.computeIfAbsent(pair.left(), i -> new double[2]));
      note(pair.score(), ofRight.computeIfAbsent(pair.right(), j -> new double[2]));
    }
    return scored.stream()
        .filter(Candidate::isEnough)
        .map(Candidate::pair)
        .filter(pair -> standsOut(pair.score(), ofLeft.get(pair.left()), ofRight.get(pair.right())))
        .toList();
  }

  /** Keeps the two highest scores, highest first. */
  private static void note(double score, double[] highest) {
    if (score > highest[0]) {
      highest[1] = highest[0];
      highest[0] = score;
    } else if (score > highest[1]) {
      highest[1] = score;
    }
  }

  private static boolean standsOut(double score, double[] ofLeft, double[] ofRight) {
    double next = Math.max(ofLeft[1], ofRight[1]);
    return score >= Math.max(ofLeft[0], ofRight[0])
        && ((score >= FLOOR && score >= STANDS_OUT * next)
            || (score >= FLOOR_ALONE && score >= ALONE * next));
  }
}
