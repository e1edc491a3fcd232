package org.councilnotes.collate.diff;

/**
 * What stands opposite each other in two sequences: positions, start inclusive, end exclusive.
 * Either side may be empty.
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

  /** How many pairs of positions it holds. */
  long pairs() {
    return (long) left() * right();
  }

  /** From the start of one to the end of a later one. */
  RangePair spanTo(RangePair later) {
    return new RangePair(leftStart, later.leftEnd, rightStart, later.rightEnd);
  }

  /** Without what is equal at both starts and at both ends. */
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
