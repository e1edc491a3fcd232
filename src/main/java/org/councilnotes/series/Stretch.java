package org.councilnotes.series;

/**
 * What stands opposite each other in two sequences: positions, start inclusive, end exclusive.
 * Either side may be empty.
 */
record Stretch(int leftStart, int leftEnd, int rightStart, int rightEnd) {

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
  Stretch to(Stretch later) {
    return new Stretch(leftStart, later.leftEnd, rightStart, later.rightEnd);
  }

  /** Without what is equal at both starts and at both ends. */
  Stretch stripped(int[] left, int[] right) {
    int from = 0;
    int shorter = Math.min(left(), right());
    while (from < shorter && left[leftStart + from] == right[rightStart + from]) {
      from++;
    }
    int to = 0;
    while (to < shorter - from && left[leftEnd - 1 - to] == right[rightEnd - 1 - to]) {
      to++;
    }
    return new Stretch(leftStart + from, leftEnd - to, rightStart + from, rightEnd - to);
  }
}
