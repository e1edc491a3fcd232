package org.councilnotes.web;

import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.councilnotes.search.Facet;

/**
 * A value of a facet with a bar for each year.
 *
 * @param label what it is called
 * @param passages that one finds by it, in all years
 * @param bars from the first year to the last
 */
record ValueBars(Facet facet, String value, String label, long passages, List<Bar> bars) {

  /** The height of the highest bar, in units of the drawing. */
  static final int HIGHEST = 18;

  /** What each year takes on the drawing; the bar itself is one less. */
  static final int STEP = 6;

  ValueBars {
    bars = List.copyOf(bars);
  }

  /**
   * One year.
   *
   * @param x where it begins, from the left
   * @param height from 0 to {@value ValueBars#HIGHEST}; what has any passage has at least 2
   */
  record Bar(int year, long passages, int x, int height) {

    /** Where it begins, from above. */
    public int top() {
      return HIGHEST - height;
    }
  }

  /**
   * Draws the bars of a value; the highest one stands for the year with the most passages.
   *
   * @param byYear the passages of each year; a bar is drawn for each, also for none
   */
  static List<Bar> bars(NavigableMap<Integer, Long> byYear) {
    long most = byYear.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Integer> years = List.copyOf(byYear.keySet());
    return IntStream.range(0, years.size())
        .mapToObj(
            i -> {
              long passages = byYear.get(years.get(i));
              return new Bar(years.get(i), passages, i * STEP, height(passages, most));
            })
        .toList();
  }

  private static int height(long passages, long most) {
    return passages == 0 ? 0 : (int) Math.max(2, passages * HIGHEST / Math.max(most, 1));
  }

  /** The years that have any passage. */
  public List<Bar> shown() {
    return bars.stream().filter(bar -> bar.passages() > 0).toList();
  }

  public int width() {
    return bars.size() * STEP;
  }

  public int height() {
    return HIGHEST;
  }

  public int barWidth() {
    return STEP - 1;
  }
}
