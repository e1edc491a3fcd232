package org.councilnotes.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * Whether two samples differ: the test of Mann and Whitney, and an interval for the ratio of their
 * medians by resampling.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann and Whitney 1947, On a test of
 *     whether one of two random variables is stochastically larger than the other</a>
 */
final class RankSum {

  private static final int RESAMPLES = 2_000;
  private static final double LOW = 0.025;

  private final double[] one;
  private final double[] other;

  RankSum(double[] one, double[] other) {
    this.one = sorted(one);
    this.other = sorted(other);
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The median of sorted values. */
  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double medianOfOne() {
    return median(one);
  }

  double medianOfOther() {
    return median(other);
  }

  /**
   * The probability of a difference at least as large between samples of the same distribution, by
   * the normal approximation with correction for ties.
   */
  double probability() {
    double n = one.length;
    double m = other.length;
    double all = n + m;
    double[] both = new double[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    Arrays.sort(both);
    double ties = 0;
    double ranks = 0;
    for (int start = 0; start < both.length; ) {
      int end = start;
      while (end < both.length && both[end] == both[start]) {
        end++;
      }
      double size = end - start;
      ties += size * size * size - size;
      ranks += (start + 1 + end) / 2.0 * count(one, both[start]);
      start = end;
    }
    double u = ranks - n * (n + 1) / 2;
    double variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
    return variance == 0 ? 1 : 2 * upperTail(Math.abs(u - n * m / 2) / Math.sqrt(variance));
  }

  private static int count(double[] sorted, double value) {
    return (int) Arrays.stream(sorted).filter(one -> one == value).count();
  }

  /**
   * The share of the normal distribution above a value.
   *
   * @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_932.htm">Abramowitz and Stegun,
   *     26.2.17; its error is below 7.5e-8</a>
   */
  static double upperTail(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double sum =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
  }

  /**
   * 95 % interval of the median of the second sample divided by that of the first.
   *
   * @return its two ends
   */
  double[] interval(Random random) {
    double[] ratios = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      ratios[i] = median(resampled(other, random)) / median(resampled(one, random));
    }
    Arrays.sort(ratios);
    int low = (int) (RESAMPLES * LOW);
    return new double[] {ratios[low], ratios[RESAMPLES - 1 - low]};
  }

  private static double[] resampled(double[] values, Random random) {
    double[] some = new double[values.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[random.nextInt(values.length)];
    }
    Arrays.sort(some);
    return some;
  }
}
