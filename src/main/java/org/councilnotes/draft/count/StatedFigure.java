package org.councilnotes.draft.count;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A figure as it is printed in English, which may be rounded in its last digit.
 *
 * @param value as printed
 * @param unit of its last digit that is certain: 100,000 for {@code 1.5 million}
 */
public record StatedFigure(double value, double unit) {

  /** Two groups: the digits, and the power behind them where there is one. */
  public static final String PATTERN =
      "(?<![\\d.,])(?:US\\$|\\$|€|EUR |USD )?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?![\\d,.]\\d)"
          + "(?: (thousand|million|billion))?";

  private static final Map<String, Double> POWERS =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9);

  /**
   * A figure of its digits.
   *
   * @param digits {@code 379,405}, {@code 1.5}
   * @param power {@code million}
   * @return empty where the digits are too many
   */
  public static Optional<StatedFigure> of(String digits, Optional<String> power) {
    String plain = digits.replace(",", "");
    if (plain.length() > 15) {
      return Optional.empty();
    }
    double factor = power.map(word -> POWERS.get(word.toLowerCase(Locale.ROOT))).orElse(1.0);
    return Optional.of(
        new StatedFigure(
            Double.parseDouble(plain) * factor, factor * Math.pow(10, rounded(plain))));
  }

  /** The power of ten of the last digit that is certain: 2 for {@code 5100}, -1 for {@code 1.5}. */
  private static int rounded(String plain) {
    int point = plain.indexOf('.');
    if (point >= 0) {
      return point + 1 - plain.length();
    }
    int zeros = 0;
    while (zeros < plain.length() - 1 && plain.charAt(plain.length() - 1 - zeros) == '0') {
      zeros++;
    }
    return zeros > 1 ? zeros : 0;
  }

  /** The least that is rounded to it. */
  public double least() {
    return value - unit / 2;
  }

  /** The most that is rounded to it. */
  public double most() {
    return value + unit / 2;
  }
}
