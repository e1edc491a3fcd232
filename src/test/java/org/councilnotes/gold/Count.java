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

  /** Of the normal distribution, for intervals of 95 %. */
  private static final double Z = 1.96;

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
    return share(right, right + wrong);
  }

  double recall() {
    return share(right, right + missed);
  }

  double f1() {
    return share(2 * right, 2 * right + wrong + missed);
  }

  private static double share(long part, long all) {
    return all == 0 ? 1 : (double) part / all;
  }

  /** Precision, recall, F1, with intervals after Wilson. */
  String text() {
    return String.format(
        Locale.ROOT,
        "P %.3f %s of %4d   R %.3f %s of %4d   F1 %.3f",
        precision(),
        interval(right, right + wrong),
        right + wrong,
        recall(),
        interval(right, right + missed),
        right + missed,
        f1());
  }

  private static String interval(long part, long all) {
    if (all == 0) {
      return "[-]";
    }
    double p = share(part, all);
    double centre = (p + Z * Z / (2 * all)) / (1 + Z * Z / all);
    double half = Z / (1 + Z * Z / all) * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
    return String.format(
        Locale.ROOT, "[%.3f, %.3f]", Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
