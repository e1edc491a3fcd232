package org.councilnotes.picture;

import java.util.stream.DoubleStream;

/** The distance between the lines of a scale. */
public final class ScaleStep {

  private static final int TEN = 10;

  private ScaleStep() {}

  /**
   * 1, 2 or 5 times a power of ten.
   *
   * @param highest value of the scale, above 0
   * @param most lines, at least 4
   */
  public static double of(double highest, int most) {
    double power = Math.pow(TEN, Math.floor(Math.log10(highest)));
    return DoubleStream.of(0.2, 0.5, 1, 2)
        .map(times -> times * power)
        .filter(step -> highest / step <= most)
        .findFirst()
        .orElse(2 * power);
  }
}
