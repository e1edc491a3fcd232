package org.councilnotes.gold;

import java.util.Locale;

/**
 * How labels and tags agree.
 *
 * @param right in both
 * @param wrong given and not labelled
 * @param missed labelled and not given
 */
record Count(long right, long wrong, long missed) {

  static final Count NONE = new Count(0, 0, 0);

  Count plus(Count other) {
    return new Count(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  Count minus(Count other) {
    return new Count(right - other.right, wrong - other.wrong, missed - other.missed);
  }

  boolean isEmpty() {
    return right + wrong + missed == 0;
  }

  double precision() {
    return new Share(right, right + wrong).value();
  }

  double recall() {
    return new Share(right, right + missed).value();
  }

  double f1() {
    return new Share(2 * right, 2 * right + wrong + missed).value();
  }

  /** Precision, recall, F1, with intervals after Wilson. */
  String text() {
    return String.format(
        Locale.ROOT,
        "P %.3f %s of %4d   R %.3f %s of %4d   F1 %.3f",
        precision(),
        new Share(right, right + wrong).interval(),
        right + wrong,
        recall(),
        new Share(right, right + missed).interval(),
        right + missed,
        f1());
  }
}
