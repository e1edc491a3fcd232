package org.councilnotes.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one round over a list of queries cost, in milliseconds.
 *
 * @param processor mean time of a processor for one query
 * @param middle of the times on the clock
 * @param slow the time that one in a hundred exceeds
 */
record Figures(double processor, double middle, double slow) {

  static Figures of(double processor, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Figures(processor, at(sorted, 0.5), at(sorted, 0.99));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** As one line of text, and back. */
  String line() {
    return processor + " " + middle + " " + slow;
  }

  static Figures ofLine(String line) {
    String[] parts = line.trim().split(" ", -1);
    return new Figures(
        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
  }

  /** The cells of a row: the median of each figure over the rounds, and its range. */
  static String cells(List<Figures> rounds) {
    return String.join(
        " | ",
        cell(rounds, Figures::processor),
        cell(rounds, Figures::middle),
        cell(rounds, Figures::slow));
  }

  private static String cell(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  static double middleOf(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
