package org.councilnotes.web.facet;

import java.util.Collection;

/**
 * The heights of bars that stand for counts: the largest count has the highest bar.
 *
 * @param highest the height of the highest bar, in units of the drawing
 * @param largest the largest count
 */
public record BarScale(int highest, long largest) {

  /** What any count but 0 has at least. */
  private static final int LEAST = 2;

  public static BarScale of(int highest, Collection<Long> counts) {
    return new BarScale(highest, counts.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  /** From 0, of the count 0 alone, to {@link #highest}. */
  public int height(long count) {
    return count == 0 ? 0 : (int) Math.max(LEAST, count * highest / Math.max(largest, 1));
  }
}
