package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks the pairs of texts of two lists that are worth comparing: those that share rare features.
 * They are found by an inverted index, so that time is near linear in the length of the texts.
 */
final class CandidatePairs {

  /** A feature of more texts than this tells little and would make long lists. */
  private static final int COMMON = 24;

  /** So many best counterparts of each text are looked at more closely. */
  private static final int BEST = 8;

  /** A text of which a double is found needs no others. */
  private static final double DOUBLE = 1 - 1e-9;

  private final FeatureWeights lexicon;
  private final IntPairMap seen;
  private final List<ScoredPair> pairs = new ArrayList<>();

  private CandidatePairs(FeatureWeights lexicon) {
    this.lexicon = lexicon;
    this.seen = new IntPairMap(BEST * lexicon.left().size());
  }

  /** The best counterparts of each text on either side, scored by likeness; each pair once. */
  static List<ScoredPair> of(FeatureWeights lexicon) {
    CandidatePairs candidates = new CandidatePairs(lexicon);
    FeatureIndex inRight = new FeatureIndex(lexicon, lexicon.right());
    for (int i = 0; i < lexicon.left().size(); i++) {
      for (int j : inRight.best(lexicon.left().get(i))) {
        if (candidates.add(i, j) >= DOUBLE) {
          break;
        }
      }
    }
    FeatureIndex inLeft = new FeatureIndex(lexicon, lexicon.left());
    for (int j = 0; j < lexicon.right().size(); j++) {
      for (int i : inLeft.best(lexicon.right().get(j))) {
        if (candidates.add(i, j) >= DOUBLE) {
          break;
        }
      }
    }
    return candidates.pairs;
  }

  /** How alike the two are. */
  private double add(int left, int right) {
    int number = seen.number(left, right, pairs.size());
    if (number == pairs.size()) {
      double likeness = lexicon.likeness(lexicon.left().get(left), lexicon.right().get(right));
      pairs.add(new ScoredPair(left, right, likeness));
    }
    return pairs.get(number).score();
  }

  /** A list of texts by their features. */
  private static final class FeatureIndex {
    private final FeatureWeights lexicon;

    /** The texts of feature f are those from {@code starts[f]} to {@code starts[f + 1]}. */
    private final int[] starts;

    private final int[] texts;
    private final double[] shared;
    private final int[] touched;

    FeatureIndex(FeatureWeights lexicon, List<FeatureVector> all) {
      this.lexicon = lexicon;
      starts = starts(all);
      texts = new int[starts[lexicon.size()]];
      shared = new double[all.size()];
      touched = new int[all.size()];
      fill(all);
    }

    private int[] starts(List<FeatureVector> all) {
      int[] counts = new int[lexicon.size()];
      for (FeatureVector profile : all) {
        for (int i = 0; i < profile.size(); i++) {
          counts[profile.feature(i)]++;
        }
      }
      int[] sums = new int[counts.length + 1];
      for (int f = 0; f < counts.length; f++) {
        sums[f + 1] = sums[f] + (counts[f] > COMMON ? 0 : counts[f]);
      }
      return sums;
    }

    private void fill(List<FeatureVector> all) {
      int[] ends = starts.clone();
      for (int text = 0; text < all.size(); text++) {
        FeatureVector profile = all.get(text);
        for (int i = 0; i < profile.size(); i++) {
          int feature = profile.feature(i);
          if (starts[feature] < starts[feature + 1]) {
            texts[ends[feature]++] = text;
          }
        }
      }
    }

    /** The texts that share the most rare features with this one, best first. */
    int[] best(FeatureVector text) {
      int count = share(text);
      int[] best = new int[Math.min(BEST, count)];
      for (int k = 0; k < best.length; k++) {
        best[k] = takeBest(count);
      }
      for (int i = 0; i < count; i++) {
        shared[touched[i]] = 0;
      }
      return best;
    }

    /** Adds up what each text has in common with this one; how many have anything. */
    private int share(FeatureVector text) {
      int count = 0;
      for (int i = 0; i < text.size(); i++) {
        int feature = text.feature(i);
        for (int at = starts[feature]; at < starts[feature + 1]; at++) {
          if (shared[texts[at]] == 0) {
            touched[count++] = texts[at];
          }
          shared[texts[at]] += lexicon.weight(feature);
        }
      }
      return count;
    }

    /** The text that shares most, of equal ones the first; it is not found again. */
    private int takeBest(int count) {
      int best = touched[0];
      for (int i = 1; i < count; i++) {
        int text = touched[i];
        if (shared[text] > shared[best] || (shared[text] == shared[best] && text < best)) {
          best = text;
        }
      }
      shared[best] = -1;
      return best;
    }
  }
}
