package org.councilnotes.tag.name;

import java.util.Arrays;

/**
 * Keeps those features that have weights, as their rows in the table. A name is hashed part by
 * part, and never made: most are in no table.
 */
public final class WeighedFeatures implements FeatureCollector {

  private static final int FEW = 64;

  private final LinearWeights weights;
  private long hash;
  private int[] rows = new int[FEW];
  private int[] words = new int[FEW];
  private int count;

  /** Rows that are there already, as {@code row + 1}, by open addressing; twice as many places. */
  private int[] places = new int[2 * FEW];

  public WeighedFeatures(LinearWeights weights) {
    this.weights = weights;
  }

  @Override
  public FeatureCollector feature(String start) {
    hash = LinearWeights.hash(start);
    return this;
  }

  @Override
  public FeatureCollector and(String part) {
    hash = LinearWeights.hash(hash, part);
    return this;
  }

  @Override
  public void at(int word) {
    int row = weights.row(hash);
    if (row != LinearWeights.NO_ROW) {
      add(row, word);
    }
  }

  private void add(int row, int word) {
    if (count == rows.length) {
      grow();
    }
    if (place(row)) {
      rows[count] = row;
      words[count++] = word;
    }
  }

  private void grow() {
    rows = Arrays.copyOf(rows, 2 * count);
    words = Arrays.copyOf(words, 2 * count);
    places = new int[2 * rows.length];
    for (int i = 0; i < count; i++) {
      place(rows[i]);
    }
  }

  /** Returns false where the row is there already. */
  private boolean place(int row) {
    int at = row & (places.length - 1);
    while (places[at] != 0) {
      if (places[at] == row + 1) {
        return false;
      }
      at = (at + 1) & (places.length - 1);
    }
    places[at] = row + 1;
    return true;
  }

  @Override
  public void addAll(FeatureCollector others) {
    WeighedFeatures from = (WeighedFeatures) others;
    for (int i = 0; i < from.count; i++) {
      add(from.rows[i], from.words[i]);
    }
  }

  /** The sums of the weights in hundredths, by class. */
  public int[] sums() {
    int[] sums = new int[weights.classes().size()];
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] += weights.weight(rows[i], c);
      }
    }
    return sums;
  }

  /**
   * The word with the greatest weight for a class; {@link #NOWHERE} where none speaks for it. Of
   * equal ones the first.
   */
  public int wordFor(int ofClass) {
    int word = NOWHERE;
    int most = 0;
    for (int i = 0; i < count; i++) {
      int weight = weights.weight(rows[i], ofClass);
      if (words[i] != NOWHERE && weight > most) {
        most = weight;
        word = words[i];
      }
    }
    return word;
  }
}
