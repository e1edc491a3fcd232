package org.councilnotes.gold;

import java.util.Locale;

/**
 * A part of all cases.
 *
 * @param part at most {@code all}
 */
record Share(long part, long all) {

  static final Share NONE = new Share(0, 0);

  /** Of the normal distribution, for intervals of 95 %. */
  private static final double Z = 1.96;

  /** One case that is in the part or not. */
  static Share of(boolean in) {
    return new Share(in ? 1 : 0, 1);
  }

  Share plus(Share other) {
    return new Share(part + other.part, all + other.all);
  }

  /** 1 where there is no case. */
  double value() {
    return all == 0 ? 1 : (double) part / all;
  }

  /**
   * The interval that holds the true share with 95 %, after Wilson (1927); a dash without cases.
   */
  String interval() {
    if (all == 0) {
      return "[-]";
    }
    double p = value();
    double centre = (p + Z * Z / (2 * all)) / (1 + Z * Z / all);
    double half = Z / (1 + Z * Z / all) * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
    return String.format(
        Locale.ROOT, "[%.3f, %.3f]", Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** Such as {@code 0.950 [0.764, 0.991] of 20}; a dash without cases. */
  String text() {
    return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f %s of %4d", value(), interval(), all);
  }
}
