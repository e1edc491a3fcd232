package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks pairs so that no text is used twice and the sum of scores is the largest (assignment
 * problem).
 *
 * <p>Texts that are connected by candidates form a group, and each group is solved exactly. To
 * bound the time, candidates are added from the highest score down, and one that would make a group
 * larger than {@value #LARGEST_GROUP} texts is left out.
 */
public final class OptimalAssignment {

  private static final int LARGEST_GROUP = 160;

  /** Strongest first; ties in an order that is the same from either side. */
  static final Comparator<ScoredPair> STRONGEST_FIRST =
      Comparator.comparingDouble((ScoredPair pair) -> -pair.score())
          .thenComparing(pair -> pair.left() + pair.right())
          .thenComparing(pair -> Math.min(pair.left(), pair.right()))
          .thenComparing(ScoredPair::left);

  private final Map<Integer, Integer> parents = new LinkedHashMap<>();
  private final Map<Integer, Integer> sizes = new LinkedHashMap<>();

  private OptimalAssignment() {}

  /** The chosen pairs, ordered by their left text. Scores must be above 0. */
  public static List<ScoredPair> best(Collection<ScoredPair> candidates) {
    return new OptimalAssignment()
        .groups(candidates).stream()
            .flatMap(group -> HungarianMethod.best(group).stream())
            .sorted(Comparator.comparing(ScoredPair::left))
            .toList();
  }

  private Collection<List<ScoredPair>> groups(Collection<ScoredPair> candidates) {
    List<ScoredPair> kept = candidates.stream().sorted(STRONGEST_FIRST).filter(this::join).toList();
    Map<Integer, List<ScoredPair>> groups = new LinkedHashMap<>();
    for (ScoredPair pair : kept) {
      groups.computeIfAbsent(root(leftNode(pair)), root -> new ArrayList<>()).add(pair);
    }
    return groups.values();
  }

  /** Joins the groups of the two texts, unless the outcome would be too large. */
  private boolean join(ScoredPair pair) {
    int a = root(leftNode(pair));
    int b = root(rightNode(pair));
    if (a == b) {
      return true;
    }
    int together = sizes.getOrDefault(a, 1) + sizes.getOrDefault(b, 1);
    if (together > LARGEST_GROUP) {
      return false;
    }
    parents.put(a, b);
    sizes.put(b, together);
    return true;
  }

  private int root(int node) {
    int root = node;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    while (node != root) {
      node = parents.put(node, root);
    }
    return root;
  }

  /** Left texts are even, right ones odd. */
  private static int leftNode(ScoredPair pair) {
    return 2 * pair.left();
  }

  private static int rightNode(ScoredPair pair) {
    return 2 * pair.right() + 1;
  }

  /**
   * The heaviest matching of one small group of pairs, by the Hungarian method with potentials
   * (Kuhn 1955, Munkres 1957, in the form of shortest augmenting paths): n²m steps for n left texts
   * and m right ones.
   */
  private static final class HungarianMethod {

    private static final int NONE = -1;

    /**
     * Rows are left texts. Columns are right texts, then one for each row to have no counterpart.
     */
    private final double[][] costs;

    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;

    private HungarianMethod(double[][] costs) {
      this.costs = costs;
      this.rowPotential = new double[costs.length];
      this.columnPotential = new double[costs[0].length];
      this.rowOf = new int[costs[0].length];
      Arrays.fill(rowOf, NONE);
    }

    /** The pairs with the largest sum of scores, no text used twice. */
    static List<ScoredPair> best(List<ScoredPair> group) {
      if (group.size() == 1) {
        return group;
      }
      int[] lefts = group.stream().mapToInt(ScoredPair::left).distinct().sorted().toArray();
      int[] rights = group.stream().mapToInt(ScoredPair::right).distinct().sorted().toArray();
      @Nullable ScoredPair[][] pairs = new @Nullable ScoredPair[lefts.length][rights.length];
      for (ScoredPair pair : group) {
        int row = Arrays.binarySearch(lefts, pair.left());
        pairs[row][Arrays.binarySearch(rights, pair.right())] = pair;
      }
      return new HungarianMethod(costs(pairs)).solve(pairs);
    }

    private static double[][] costs(@Nullable ScoredPair[][] pairs) {
      double[][] costs = new double[pairs.length][pairs[0].length + pairs.length];
      for (int row = 0; row < pairs.length; row++) {
        for (int column = 0; column < pairs[row].length; column++) {
          ScoredPair pair = pairs[row][column];
          costs[row][column] = pair == null ? 0 : -pair.score();
        }
      }
      return costs;
    }

    private List<ScoredPair> solve(@Nullable ScoredPair[][] pairs) {
      for (int row = 0; row < costs.length; row++) {
        assign(row);
      }
      List<ScoredPair> chosen = new ArrayList<>();
      for (int column = 0; column < pairs[0].length; column++) {
        ScoredPair pair = rowOf[column] == NONE ? null : pairs[rowOf[column]][column];
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

      /** The nearest column that is not done; marks it as done. */
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
}
