package org.councilnotes.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Classes of counts, at most {@value #MOST}. Counts of countries are many small ones and few large
 * ones, so each class is some times as wide as the one before; it starts with 1, 2 or 5 times a
 * power of ten.
 *
 * @param classes from the smallest counts to the largest
 */
public record CountClasses(List<Range> classes) {

  static final int MOST = 5;
  private static final double[] ROUND = {1, 2, 5, 10};

  public CountClasses {
    classes = List.copyOf(classes);
  }

  /** Counts of a class, both ends included. */
  public record Range(long from, long to) {}

  /** The classes of counts; counts below 1 are in none. */
  public static CountClasses of(Collection<Long> counts) {
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
    List<Range> classes = new ArrayList<>();
    List<Long> starts = starts(most);
    for (int i = 0; i < starts.size(); i++) {
      classes.add(new Range(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) - 1 : most));
    }
    return new CountClasses(classes);
  }

  private static List<Long> starts(long most) {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < MOST && most > 0; i++) {
      long start = most <= MOST ? i + 1 : rounded(Math.pow((double) most, (double) i / MOST));
      if (start <= most && (starts.isEmpty() || start > starts.getLast())) {
        starts.add(start);
      }
    }
    return starts;
  }

  /** The nearest of 1, 2, 5 and 10 times a power of ten, as ratios go. */
  private static long rounded(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double nearest = ROUND[0];
    for (double round : ROUND) {
      if (Math.abs(Math.log(value / power / round)) < Math.abs(Math.log(value / power / nearest))) {
        nearest = round;
      }
    }
    return Math.round(nearest * power);
  }

  /** The number of the class of a count, from 1; 0 for a count in none. */
  public int level(long count) {
    int level = 0;
    for (Range range : classes) {
      level += count >= range.from() ? 1 : 0;
    }
    return level;
  }
}
