package org.councilnotes.lucene.document;

import java.util.Arrays;
import org.councilnotes.analysis.IndexedWord;

/**
 * Adds up how often the stems of a passage count: a hash table with open addressing, used again for
 * each passage. Writing a term once is cheaper than writing it as often as it occurs.
 */
final class StemCounts {

  private static final int FIRST_CAPACITY = 512;

  /** An odd number without a pattern, whose product spreads hashes over the table. */
  private static final int FACTOR = 0x9E3779B1;

  private IndexedWord[] words = new IndexedWord[FIRST_CAPACITY / 2];
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

  /** A word with the stem of a number, in the order of their first occurrence. */
  IndexedWord word(int stem) {
    return words[stem];
  }

  int frequency(int stem) {
    return frequencies[stem];
  }

  void add(IndexedWord word, int frequency) {
    int place = place(word);
    if (places[place] == 0) {
      if (size == words.length) {
        grow();
        place = place(word);
      }
      words[size] = word;
      frequencies[size++] = frequency;
      places[place] = size;
    } else {
      frequencies[places[place] - 1] += frequency;
    }
  }

  /** The place of a stem, or the free one where it belongs. */
  private int place(IndexedWord word) {
    int mask = places.length - 1;
    int place = (word.stemHash() * FACTOR) >>> Integer.numberOfLeadingZeros(mask);
    while (places[place] != 0 && !words[places[place] - 1].hasSameStem(word)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    words = Arrays.copyOf(words, 2 * size);
    frequencies = Arrays.copyOf(frequencies, 2 * size);
    places = new int[4 * size];
    for (int stem = 0; stem < size; stem++) {
      places[place(words[stem])] = stem + 1;
    }
  }
}
