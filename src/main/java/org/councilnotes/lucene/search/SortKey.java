package org.councilnotes.lucene.search;

import org.apache.lucene.util.NumericUtils;

/** Sort key of a passage in a list, as one {@code long}: a lower key is a better hit. */
final class SortKey {

  private SortKey() {}

  /** Sorts by score, then by place in the {@code PassageOrder}. */
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
