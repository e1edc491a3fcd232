package org.councilnotes.series;

import java.util.Arrays;

/**
 * The features of a wording, counted: its words and pairs of neighbouring words as numbers of a
 * {@link Lexicon}.
 */
final class Profile {

  private final int[] features;
  private final int[] counts;
  private final int words;

  private Profile(int[] features, int[] counts, int words) {
    this.features = features;
    this.counts = counts;
    this.words = words;
  }

  /** Counts a list of features in any order; the text has that many words. */
  static Profile of(int[] occurrences, int words) {
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
    return new Profile(Arrays.copyOf(features, size), Arrays.copyOf(counts, size), words);
  }

  int size() {
    return features.length;
  }

  /** The feature at a position, ascending. */
  int feature(int position) {
    return features[position];
  }

  int count(int position) {
    return counts[position];
  }

  int words() {
    return words;
  }

  /** Both texts as one. */
  Profile plus(Profile other) {
    int[] all = new int[total() + other.total()];
    other.spread(all, spread(all, 0));
    return of(all, words + other.words);
  }

  private int total() {
    return Arrays.stream(counts).sum();
  }

  private int spread(int[] occurrences, int start) {
    int at = start;
    for (int i = 0; i < features.length; i++) {
      Arrays.fill(occurrences, at, at + counts[i], features[i]);
      at += counts[i];
    }
    return at;
  }
}
