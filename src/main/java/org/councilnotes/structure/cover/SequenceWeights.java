package org.councilnotes.structure.cover;

import java.util.Arrays;

/**
 * The weights that sequences of up to three characters have for some outcomes: a hash table with
 * open addressing over one array of all weights. A sequence is a number of 16 bits a character.
 */
final class SequenceWeights {

  /** The number of no sequence. */
  static final long NONE = 0;

  /** Odd, near to 2^64 divided by the golden ratio: spreads neighbours over the table. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] sequences;

  /** Where the weights of a sequence begin and end, by its place in {@link #sequences}. */
  private final int[] begins;

  private final int[] ends;
  private byte[] outcomes = new byte[1024];
  private double[] weights = new double[outcomes.length];
  private int count;

  /** Place of the sequence that weights are added to. */
  private int open;

  /**
   * An empty table.
   *
   * @param most number of sequences that it has room for
   */
  SequenceWeights(int most) {
    sequences = new long[4 * Integer.highestOneBit(Math.max(1, most))];
    begins = new int[sequences.length];
    ends = new int[sequences.length];
  }

  /** The number of a sequence that is longer by one character. */
  static long longer(long sequence, int character) {
    return (sequence << Character.SIZE) | character;
  }

  /** Begins the weights of a sequence: those that follow are its. */
  void begin(long sequence) {
    open = place(sequence);
    sequences[open] = sequence;
    begins[open] = count;
    ends[open] = count;
  }

  /** Adds a weight to the sequence that was begun last. */
  void add(int outcome, double weight) {
    if (count == weights.length) {
      outcomes = Arrays.copyOf(outcomes, 2 * count);
      weights = Arrays.copyOf(weights, 2 * count);
    }
    outcomes[count] = (byte) outcome;
    weights[count++] = weight;
    ends[open] = count;
  }

  /** Adds the weights of a sequence to the sums of the outcomes. */
  void addTo(double[] sums, long sequence) {
    int place = place(sequence);
    for (int i = begins[place]; i < ends[place]; i++) {
      sums[outcomes[i]] += weights[i];
    }
  }

  /** Where a sequence is, or else would be. */
  private int place(long sequence) {
    int last = sequences.length - 1;
    int place = (int) ((sequence * SPREAD) >>> Integer.SIZE) & last;
    while (sequences[place] != sequence && sequences[place] != NONE) {
      place = (place + 1) & last;
    }
    return place;
  }
}
