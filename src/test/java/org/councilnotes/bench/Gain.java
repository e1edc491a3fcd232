package org.councilnotes.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good a ranked list is.
 *
 * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin and Kekäläinen 2002, Cumulated
 *     gain-based evaluation of IR techniques</a>
 */
public final class Gain {

  private Gain() {}

  /**
   * Normalised discounted cumulated gain.
   *
   * @param found the best first
   * @param grades of those that are relevant
   * @param depth how many of the list count
   * @return from 0 to 1; 0 where nothing is relevant
   */
  public static double ndcg(List<String> found, Map<String, Integer> grades, int depth) {
    List<Integer> got = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    double best = gain(sorted(grades.values()), depth);
    return best == 0 ? 0 : gain(got, depth) / best;
  }

  private static List<Integer> sorted(Collection<Integer> grades) {
    return grades.stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static double gain(List<Integer> grades, int depth) {
    double gain = 0;
    for (int rank = 0; rank < Math.min(depth, grades.size()); rank++) {
      gain += grades.get(rank) * Math.log(2) / Math.log(rank + 2.0);
    }
    return gain;
  }
}
