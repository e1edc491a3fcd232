package org.councilnotes.lucene.search;

import java.util.Arrays;
import org.apache.lucene.util.LongHeap;

/** A bounded heap that keeps the lowest keys. */
final class SortKeyHeap {

  private final int most;
  private final LongHeap heap;

  /**
   * Allocates a heap.
   *
   * @param most capacity, at least 1
   */
  SortKeyHeap(int most) {
    this.most = most;
    this.heap = new LongHeap(most);
  }

  /** Adds a key if it is among the lowest so far, and says whether it was. */
  boolean offer(long key) {
    return heap.insertWithOverflow(~key);
  }

  boolean isFull() {
    return heap.size() == most;
  }

  /** The highest of those kept. */
  long highest() {
    return ~heap.top();
  }

  /** The kept keys, ascending. */
  long[] sorted() {
    long[] keys = new long[heap.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ~heap.get(i + 1);
    }
    Arrays.sort(keys);
    return keys;
  }

  /** The lowest of some keys, ascending. */
  static long[] of(long[] keys, int most) {
    if (most >= keys.length) {
      long[] all = keys.clone();
      Arrays.sort(all);
      return all;
    }
    SortKeyHeap lowest = new SortKeyHeap(most);
    for (long key : keys) {
      lowest.offer(key);
    }
    return lowest.sorted();
  }
}
