package org.councilnotes.collate.align;

import java.util.Arrays;

/**
 * The features of a wording with their counts: its words and pairs of adjacent words, by their
 * numbers in {@link FeatureWeights}.
 */
public final class FeatureVector {

  private final int[] features;
  private final int[] counts;
  private final int words;
  private double weight = -1;

  private FeatureVector(int[] features, int[] counts, int words) {
    this.features = features;
    this.counts = counts;
    this.words = words;
  }

  /**
   * Counts features.
   *
   * @param occurrences features in any order, one entry for each occurrence
   * @param words number of words of the text
   */
  static FeatureVector of(int[] occurrences, int words) {
    int[] sorted = occurrences.clone();
    Arrays.sort(sorted);
    int[] features = new int[sorted.length];
    int[] counts = new int[sorted.length];
    int size = 0;
    for (int feature : sorted) {
      if (size == 0 || features[size - 1] != feature) {
        features[size++] = feature;
      }
      counts[size - 1]++;
    }
    return new FeatureVector(Arrays.copyOf(features, size), Arrays.copyOf(counts, size), words);
  }

  int size() {
    return features.length;
  }

  /** The feature at a position; features ascend. */
  int feature(int position) {
    return features[position];
  }

  int count(int position) {
    return counts[position];
  }

  int words() {
    return words;
  }

  /** The sum of the weights of all features; cached. */
  double weight(double[] weights) {
    if (weight < 0) {
      double sum = 0;
      for (int i = 0; i < features.length; i++) {
        sum += weights[features[i]] * counts[i];
      }
      weight = sum;
    }
    return weight;
  }

  /** How often each feature stands in the text, by position; a copy. */
  int[] counts() {
    return counts.clone();
  }

  /** The position of a feature; negative where the text lacks it. */
  int position(int feature) {
    return Arrays.binarySearch(features, feature);
  }
}
