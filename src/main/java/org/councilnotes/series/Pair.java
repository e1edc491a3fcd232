package org.councilnotes.series;

/**
 * Two texts that may be counterparts, by their positions in the two witnesses.
 *
 * @param score the higher the likelier; from 0 to 1 where it is a likeness
 */
record Pair(int left, int right, double score) {

  Pair withScore(double newScore) {
    return new Pair(left, right, newScore);
  }

  Pair mirrored() {
    return new Pair(/* left= */ right, /* right= */ left, score);
  }
}
