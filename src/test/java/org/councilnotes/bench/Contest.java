package org.councilnotes.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Sides that did the same work in turn, so that what else the machine does falls on all alike. */
record Contest(String title, Map<String, List<Cost>> costs) {

  /**
   * Rounds that do not count. Each process compiles its code for itself while it reads, for
   * thousands of files; what is measured is how an archive of many is read.
   */
  private static final int WARM = 8;

  /** Runs all sides in turn without measuring them, but for the first time: it is printed. */
  static void warm(String title, List<? extends Side> sides) throws Exception {
    Map<String, List<Cost>> first = new LinkedHashMap<>();
    for (Side side : sides) {
      first.put(side.name(), List.of(Cost.of(side::run)));
    }
    new Contest(title, first).print();
    for (int round = 1; round < WARM; round++) {
      for (Side side : sides) {
        side.run();
      }
    }
  }

  /** Runs all sides in turn. */
  static Contest run(String title, List<? extends Side> sides, int rounds) throws Exception {
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Side side : sides) {
        costs.computeIfAbsent(side.name(), name -> new ArrayList<>()).add(Cost.of(side::run));
      }
    }
    return new Contest(title, costs);
  }

  /** The median of a side, in seconds on the clock. */
  double wall(String side) {
    return median(side, Cost::wall);
  }

  /** The median of a side, in seconds of all processors. */
  double processor(String side) {
    return median(side, Cost::processor);
  }

  private double median(String side, ToDoubleFunction<Cost> of) {
    double[] sorted = sorted(side, of);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private double[] sorted(String side, ToDoubleFunction<Cost> of) {
    return costs.get(side).stream().mapToDouble(of).sorted().toArray();
  }

  void print() {
    costs.keySet().forEach(side -> System.out.println(line(side)));
  }

  private String line(String side) {
    double[] walls = sorted(side, Cost::wall);
    return String.format(
        Locale.ROOT,
        "%-8s %-24s %7.2f %7.2f to %-7.2f %7.2f",
        title,
        side,
        wall(side),
        walls[0],
        walls[walls.length - 1],
        processor(side));
  }
}
