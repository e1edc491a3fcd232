package org.councilnotes.gold;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of a linear model by logistic regression, one class against the others. The
 * same examples in the same order always give the same table.
 */
final class LinearTraining {

  /** What is seen of one thing, each feature once, and what it is. */
  record Seen(Collection<String> features, String label) {}

  /** Features that fewer examples have are not learned. */
  private static final int FEWEST = 2;

  /** Weights that are smaller than this tell nothing and are left out. */
  private static final double SMALLEST = 0.05;

  private static final double HUNDREDTHS = 100;

  private static final double TOLERANCE = 0.001;

  /** Of a wrong example beside great weights. */
  private final double cost;

  LinearTraining(double cost) {
    this.cost = cost;
  }

  /** The table of weights that examples teach, a column for each class. */
  String table(List<String> classes, List<Seen> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.values().removeIf(n -> n < FEWEST);
    List<String> names = List.copyOf(counts.keySet());
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    Feature[][] seen =
        examples.stream().map(e -> vector(e.features(), numbers)).toArray(Feature[][]::new);
    double[][] columns =
        classes.stream()
            .map(
                name ->
                    examples.stream().mapToDouble(e -> e.label().equals(name) ? 1 : -1).toArray())
            .map(wanted -> learn(seen, wanted, names.size()))
            .toArray(double[][]::new);
    StringBuilder table = new StringBuilder();
    table.append(String.join("\t", classes)).append('\n');
    for (int i = 0; i < names.size(); i++) {
      append(table, names.get(i), columns, i);
    }
    return table.toString();
  }

  private static void append(StringBuilder table, String name, double[][] columns, int i) {
    StringBuilder line = new StringBuilder(name);
    boolean any = false;
    for (double[] column : columns) {
      boolean matters = Math.abs(column[i]) >= SMALLEST;
      any |= matters;
      line.append('\t').append(matters ? Long.toString(Math.round(HUNDREDTHS * column[i])) : "");
    }
    if (any) {
      table.append(line).append('\n');
    }
  }

  private static Feature[] vector(Collection<String> features, Map<String, Integer> numbers) {
    return features.stream()
        .map(numbers::get)
        .filter(n -> n != null)
        .distinct()
        .sorted()
        .map(n -> (Feature) new FeatureNode(n, 1))
        .toArray(Feature[]::new);
  }

  private double[] learn(Feature[][] seen, double[] wanted, int size) {
    Problem problem = new Problem();
    problem.l = seen.length;
    problem.n = size;
    problem.x = seen;
    problem.y = wanted;
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = Arrays.copyOf(model.getFeatureWeights(), size);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sign;
    }
    return weights;
  }
}
