package org.councilnotes.lucene.document;

import java.util.Arrays;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.StemTerm;

/**
 * Adds up how often the stems of a passage count: a hash table with open addressing, used again for
 * each passage. Writing a term once is cheaper than writing it as often as it occurs.
 */
final class StemCounts {

  private static final int FIRST_CAPACITY = 512;

  /** An odd number without a pattern, whose product spreads hashes over the table. */
  private static final int FACTOR = 0x9E3779B1;

  private StemTerm[] stems = new StemTerm[FIRST_CAPACITY / 2];
  private int[] frequencies = new int[FIRST_CAPACITY / 2];

  /** One more than the number of the stem; 0 for a free place. */
  private int[] places = new int[FIRST_CAPACITY];

  private int size;

  void clear() {
    Arrays.fill(places, 0);
    size = 0;
  }

  /** How many different stems there are. */
  int size() {
    return size;
  }

  /** The stem of a number, in the order of their first occurrence. */
  StemTerm stem(int number) {
    return stems[number];
  }

  int frequency(int number) {
    return frequencies[number];
  }

  /** Adds the stems of a word. */
  void add(IndexedWord word, int frequency) {
    for (StemTerm stem : word.stemTerms()) {
      add(stem, frequency);
    }
  }

  void add(StemTerm stem, int frequency) {
    int place = place(stem);
    if (places[place] == 0) {
      if (size == stems.length) {
        grow();
        place = place(stem);
      }
      stems[size] = stem;
      frequencies[size++] = frequency;
      places[place] = size;
    } else {
      frequencies[places[place] - 1] += frequency;
    }
  }

  /** The place of a stem, or the free one where it belongs. */
  private int place(StemTerm stem) {
    int mask = places.length - 1;
    int place = (stem.hash() * FACTOR) >>> Integer.numberOfLeadingZeros(mask);
    while (places[place] != 0 && !stems[places[place] - 1].isSame(stem)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    stems = Arrays.copyOf(stems, 2 * size);
    frequencies = Arrays.copyOf(frequencies, 2 * size);
    places = new int[4 * size];
    for (int number = 0; number < size; number++) {
      places[place(stems[number])] = number + 1;
    }
  }
}
