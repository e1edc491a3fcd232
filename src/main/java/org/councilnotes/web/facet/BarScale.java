package org.councilnotes.web.facet;

import java.util.Collection;

/**
 * Scales counts to heights of bars: the largest count has the highest bar.
 *
 * @param highest height of the highest bar, in units of the drawing
 */
public record BarScale(int highest, long largest) {

  /** Least height of a bar for a count above 0. */
  private static final int LEAST = 2;

  public static BarScale of(int highest, Collection<Long> counts) {
    return new BarScale(highest, counts.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  /** The height for a count: 0 for the count 0, at most {@link #highest}. */
  public int height(long count) {
    return count == 0 ? 0 : (int) Math.max(LEAST, count * highest / Math.max(largest, 1));
  }
}
