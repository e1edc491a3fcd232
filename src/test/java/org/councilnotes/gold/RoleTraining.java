package org.councilnotes.gold;

import static java.util.stream.Collectors.joining;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.tag.role.LinearRoleModel;
import org.councilnotes.tag.role.RoleFeatures;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Learns the weights of the model of roles from labelled notes, by logistic regression one role
 * against the others.
 */
final class RoleTraining {

  /** An enumeration of countries of a labelled note. */
  record Example(RoleFeatures seen, MentionRole role) {

    /** The same without what rules say, for notes that rules were tuned on. */
    Example withoutRules() {
      List<RoleFeatures.Feature> words =
          seen.all().stream().filter(f -> !OF_RULES.matcher(f.name()).lookingAt()).toList();
      return new Example(new RoleFeatures(seen.text(), seen.countries(), words), role);
    }
  }

  /** Matches {@code rule=lead} and {@code before=leadfalse}; not {@code near=LEAD}. */
  private static final Pattern OF_RULES = Pattern.compile("(?:rule|before|programme)=");

  /** Features that fewer examples have are not learned. */
  private static final int FEWEST = 2;

  /** Weights that are smaller than this tell nothing and are left out. */
  private static final double SMALLEST = 0.05;

  /** Of a wrong example beside great weights. */
  private static final double COST = 0.5;

  private static final double HUNDREDTHS = 100;

  private static final double TOLERANCE = 0.001;

  private RoleTraining() {}

  /** The examples of each note, in the order of the text. */
  static List<List<Example>> examples(Vocabulary vocabulary, List<Labelled> notes) {
    List<RoleFeatures> seen = new ArrayList<>();
    NoteTagger recording =
        new NoteTagger(
            vocabulary,
            features -> {
              seen.add(features);
              return Optional.empty();
            });
    List<List<Example>> all = new ArrayList<>();
    for (Labelled labelled : notes) {
      recording.tag(labelled.note());
      all.add(examples(seen, labelled));
      seen.clear();
    }
    return all;
  }

  private static List<Example> examples(List<RoleFeatures> seen, Labelled labelled) {
    Map<String, List<Label>> byText = new HashMap<>();
    for (Passage passage : labelled.note().passages()) {
      byText
          .computeIfAbsent(passage.text(), text -> new ArrayList<>())
          .addAll(labelled.of(passage));
    }
    List<Example> examples = new ArrayList<>();
    for (RoleFeatures features : seen) {
      role(byText.getOrDefault(features.text(), List.of()), features)
          .ifPresent(role -> examples.add(new Example(features, role)));
    }
    return examples;
  }

  /** The role that most labels give. */
  private static Optional<MentionRole> role(List<Label> labels, RoleFeatures features) {
    Map<MentionRole, Integer> counts = new TreeMap<>();
    for (Label label : labels) {
      if (label.kind() == Kind.COUNTRY
          && label.range().filter(features.countries()::overlaps).isPresent()) {
        counts.merge(MentionRole.ofKey(label.detail()).orElseThrow(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The table of weights that examples teach. */
  static String weights(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(e -> e.seen().all().forEach(f -> counts.merge(f.name(), 1, Integer::sum)));
    counts.values().removeIf(n -> n < FEWEST);
    List<String> names = List.copyOf(counts.keySet());
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    List<MentionRole> roles =
        Arrays.stream(MentionRole.values())
            .filter(role -> examples.stream().anyMatch(e -> e.role() == role))
            .toList();
    Feature[][] seen =
        examples.stream().map(e -> vector(e.seen(), numbers)).toArray(Feature[][]::new);
    double[][] columns = new double[roles.size()][];
    for (int r = 0; r < roles.size(); r++) {
      MentionRole role = roles.get(r);
      columns[r] =
          learn(
              seen,
              examples.stream().mapToDouble(e -> e.role() == role ? 1 : -1).toArray(),
              names.size());
    }
    StringBuilder table = new StringBuilder();
    table.append(roles.stream().map(MentionRole::key).collect(joining("\t"))).append('\n');
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

  private static Feature[] vector(RoleFeatures seen, Map<String, Integer> numbers) {
    return seen.all().stream()
        .map(f -> numbers.get(f.name()))
        .filter(n -> n != null)
        .distinct()
        .sorted()
        .map(n -> (Feature) new FeatureNode(n, 1))
        .toArray(Feature[]::new);
  }

  private static double[] learn(Feature[][] seen, double[] wanted, int size) {
    Problem problem = new Problem();
    problem.l = seen.length;
    problem.n = size;
    problem.x = seen;
    problem.y = wanted;
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = Arrays.copyOf(model.getFeatureWeights(), size);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sign;
    }
    return weights;
  }

  static LinearRoleModel learn(List<Example> examples) {
    try {
      return LinearRoleModel.of(new StringReader(weights(examples)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
