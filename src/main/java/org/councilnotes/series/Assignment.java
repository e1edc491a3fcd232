package org.councilnotes.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks pairs so that no text is used twice and the sum of scores is the largest: not the best for
 * one text at the cost of its neighbours.
 *
 * <p>Texts that are joined by candidates form a group, and each group is solved exactly. To bound
 * the time, pairs are taken in from the strongest down, and one that would make a group larger than
 * {@value #LARGEST_GROUP} texts is left out.
 */
final class Assignment {

  private static final int LARGEST_GROUP = 160;

  /** Strongest first; ties in an order that is the same from either side. */
  private static final Comparator<Pair> STRONGEST_FIRST =
      Comparator.comparingDouble((Pair pair) -> -pair.score())
          .thenComparing(pair -> pair.left() + pair.right())
          .thenComparing(pair -> Math.min(pair.left(), pair.right()))
          .thenComparing(Pair::left);

  private final Map<Integer, Integer> parents = new LinkedHashMap<>();
  private final Map<Integer, Integer> sizes = new LinkedHashMap<>();

  private Assignment() {}

  /** The chosen pairs, ordered by their left text; scores must be above 0. */
  static List<Pair> best(Collection<Pair> candidates) {
    return new Assignment()
        .groups(candidates).stream()
            .flatMap(group -> Matching.best(group).stream())
            .sorted(Comparator.comparing(Pair::left))
            .toList();
  }

  private Collection<List<Pair>> groups(Collection<Pair> candidates) {
    List<Pair> kept = candidates.stream().sorted(STRONGEST_FIRST).filter(this::join).toList();
    Map<Integer, List<Pair>> groups = new LinkedHashMap<>();
    for (Pair pair : kept) {
      groups.computeIfAbsent(root(leftNode(pair)), root -> new ArrayList<>()).add(pair);
    }
    return groups.values();
  }

  /** Joins the groups of the two texts, unless the outcome would be too large. */
  private boolean join(Pair pair) {
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
  private static int leftNode(Pair pair) {
    return 2 * pair.left();
  }

  private static int rightNode(Pair pair) {
    return 2 * pair.right() + 1;
  }
}
