package org.councilnotes.lucene.search;

import org.apache.lucene.util.NumericUtils;

/** Where a passage stands in a list, as a number that is lower the better it is. */
final class SortKey {

  private SortKey() {}

  /** By score, and among equals by place in the {@code PassageOrder}. */
  static long of(float score, int place) {
    int points = NumericUtils.floatToSortableInt(score);
    return (long) (Integer.MAX_VALUE - points) << Integer.SIZE | place;
  }

  static int place(long key) {
    return (int) key;
  }

  static float score(long key) {
    return NumericUtils.sortableIntToFloat(Integer.MAX_VALUE - (int) (key >>> Integer.SIZE));
  }
}
