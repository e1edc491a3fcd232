package org.councilnotes.collate.diff;

/**
 * Ranges of two sequences that stand opposite each other: positions, start inclusive, end
 * exclusive. Either can be empty.
 */
record RangePair(int leftStart, int leftEnd, int rightStart, int rightEnd) {

  int left() {
    return leftEnd - leftStart;
  }

  int right() {
    return rightEnd - rightStart;
  }

  boolean isEmpty() {
    return left() == 0 && right() == 0;
  }

  boolean isOneSided() {
    return left() == 0 || right() == 0;
  }

  /** The product of the two lengths. */
  long pairs() {
    return (long) left() * right();
  }

  /** The range pair from the start of this one to the end of a later one. */
  RangePair spanTo(RangePair later) {
    return new RangePair(leftStart, later.leftEnd, rightStart, later.rightEnd);
  }

  /** The range pair without elements that are equal at both starts and at both ends. */
  RangePair withoutCommonEnds(int[] left, int[] right) {
    int from = 0;
    int shorter = Math.min(left(), right());
    while (from < shorter && left[leftStart + from] == right[rightStart + from]) {
      from++;
    }
    int to = 0;
    while (to < shorter - from && left[leftEnd - 1 - to] == right[rightEnd - 1 - to]) {
      to++;
    }
    return new RangePair(leftStart + from, leftEnd - to, rightStart + from, rightEnd - to);
  }
}
