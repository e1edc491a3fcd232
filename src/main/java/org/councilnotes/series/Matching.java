package org.councilnotes.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heaviest matching of one small group of pairs, by the Hungarian method with potentials (Kuhn
 * 1955, Munkres 1957, in the form of shortest augmenting paths): n²m steps for n left texts and m
 * right ones.
 */
final class Matching {

  private static final int NONE = -1;

  /** Rows are left texts. Columns are right texts, then one for each row to have no counterpart. */
  private final double[][] costs;

  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Matching(double[][] costs) {
    this.costs = costs;
    this.rowPotential = new double[costs.length];
    this.columnPotential = new double[costs[0].length];
    this.rowOf = new int[costs[0].length];
    Arrays.fill(rowOf, NONE);
  }

  /** The pairs whose scores add up to the most, no text used twice. */
  static List<Pair> best(List<Pair> group) {
    if (group.size() == 1) {
      return group;
    }
    int[] lefts = group.stream().mapToInt(Pair::left).distinct().sorted().toArray();
    int[] rights = group.stream().mapToInt(Pair::right).distinct().sorted().toArray();
    @Nullable Pair[][] pairs = new @Nullable Pair[lefts.length][rights.length];
    for (Pair pair : group) {
      int row = Arrays.binarySearch(lefts, pair.left());
      pairs[row][Arrays.binarySearch(rights, pair.right())] = pair;
    }
    return new Matching(costs(pairs)).solve(pairs);
  }

  private static double[][] costs(@Nullable Pair[][] pairs) {
    double[][] costs = new double[pairs.length][pairs[0].length + pairs.length];
    for (int row = 0; row < pairs.length; row++) {
      for (int column = 0; column < pairs[row].length; column++) {
        Pair pair = pairs[row][column];
        costs[row][column] = pair == null ? 0 : -pair.score();
      }
    }
    return costs;
  }

  private List<Pair> solve(@Nullable Pair[][] pairs) {
    for (int row = 0; row < costs.length; row++) {
      assign(row);
    }
    List<Pair> chosen = new ArrayList<>();
    for (int column = 0; column < pairs[0].length; column++) {
      Pair pair = rowOf[column] == NONE ? null : pairs[rowOf[column]][column];
      if (pair != null) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /** Gives the row a column, along the cheapest path of columns that change hands. */
  private void assign(int row) {
    Path path = new Path(columnPotential.length);
    int column = NONE;
    int current = row;
    do {
      relax(current, column, path);
      column = path.next();
      current = rowOf[column];
    } while (current != NONE);
    shift(row, path, path.distance[column]);
    handOver(row, column, path);
  }

  private void relax(int row, int from, Path path) {
    double reached = from == NONE ? 0 : path.distance[from];
    for (int column = 0; column < columnPotential.length; column++) {
      double reduced = costs[row][column] - rowPotential[row] - columnPotential[column];
      path.offer(column, reached + reduced, from);
    }
  }

  /** Keeps every reduced cost at or above zero, and at zero along the path. */
  private void shift(int row, Path path, double reached) {
    rowPotential[row] += reached;
    for (int column = 0; column < columnPotential.length; column++) {
      if (path.done[column]) {
        double gain = reached - path.distance[column];
        columnPotential[column] -= gain;
        if (rowOf[column] != NONE) {
          rowPotential[rowOf[column]] += gain;
        }
      }
    }
  }

  private void handOver(int row, int column, Path path) {
    int free = column;
    while (path.before[free] != NONE) {
      rowOf[free] = rowOf[path.before[free]];
      free = path.before[free];
    }
    rowOf[free] = row;
  }

  /** How far each column is from the row that wants one, and through which column. */
  private static final class Path {
    private final double[] distance;
    private final int[] before;
    private final boolean[] done;

    Path(int columns) {
      distance = new double[columns];
      before = new int[columns];
      done = new boolean[columns];
      Arrays.fill(distance, Double.POSITIVE_INFINITY);
      Arrays.fill(before, NONE);
    }

    void offer(int column, double through, int from) {
      if (!done[column] && through < distance[column]) {
        distance[column] = through;
        before[column] = from;
      }
    }

    /** The nearest column that is not done; now it is. */
    int next() {
      int nearest = NONE;
      for (int column = 0; column < distance.length; column++) {
        if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) {
          nearest = column;
        }
      }
      done[nearest] = true;
      return nearest;
    }
  }
}
