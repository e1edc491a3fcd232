package org.councilnotes.extract;

import java.util.HashMap;
import java.util.Map;

/** The size, to a tenth of a point, that most of some print has; of two as frequent the larger. */
final class PrintSize {

  private final Map<Integer, int[]> counts = new HashMap<>();
  private int[] count = new int[1];
  private int tenths = -1;
  private int most = -1;
  private int frequency;

  void add(float size) {
    int now = Math.round(size * 10);
    if (now != tenths) {
      tenths = now;
      count = counts.computeIfAbsent(now, t -> new int[1]);
    }
    count[0]++;
    if (count[0] > frequency || (count[0] == frequency && now > most)) {
      frequency = count[0];
      most = now;
    }
  }

  float points() {
    return most / 10f;
  }
}
