package org.councilnotes.gold;

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
import org.councilnotes.tag.role.RoleModelInput;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Learns the weights of the model of roles from labelled notes, by logistic regression one role
 * against the others.
 */
final class RoleTraining {

  /** An enumeration of countries of a labelled note. */
  record Example(RoleModelInput seen, MentionRole role) {

    /** The same without what rules say, for notes that rules were tuned on. */
    Example withoutRules() {
      List<RoleModelInput.Feature> words =
          seen.all().stream().filter(f -> !OF_RULES.matcher(f.name()).lookingAt()).toList();
      return new Example(new RoleModelInput(seen.text(), seen.countries(), words), role);
    }

    LinearTraining.Seen asSeen() {
      return new LinearTraining.Seen(
          seen.all().stream().map(RoleModelInput.Feature::name).toList(), role.key());
    }
  }

  /** Matches {@code rule=lead} and {@code before=leadfalse}; not {@code near=LEAD}. */
  private static final Pattern OF_RULES = Pattern.compile("(?:rule|before|programme)=");

  /** Of a wrong example beside great weights. */
  private static final double COST = 0.5;

  private RoleTraining() {}

  /** The examples of each note, in the order of the text. */
  static List<List<Example>> examples(Vocabulary vocabulary, List<Labelled> notes) {
    List<RoleModelInput> seen = new ArrayList<>();
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

  private static List<Example> examples(List<RoleModelInput> seen, Labelled labelled) {
    Map<String, List<Label>> byText = new HashMap<>();
    for (Passage passage : labelled.note().passages()) {
      byText
          .computeIfAbsent(passage.text(), text -> new ArrayList<>())
          .addAll(labelled.of(passage));
    }
    List<Example> examples = new ArrayList<>();
    for (RoleModelInput features : seen) {
      role(byText.getOrDefault(features.text(), List.of()), features)
          .ifPresent(role -> examples.add(new Example(features, role)));
    }
    return examples;
  }

  /** The role that most labels give. */
  private static Optional<MentionRole> role(List<Label> labels, RoleModelInput features) {
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
    List<String> roles =
        Arrays.stream(MentionRole.values())
            .filter(role -> examples.stream().anyMatch(e -> e.role() == role))
            .map(MentionRole::key)
            .toList();
    return new LinearTraining(COST).table(roles, examples.stream().map(Example::asSeen).toList());
  }

  static LinearRoleModel learn(List<Example> examples) {
    try {
      return LinearRoleModel.of(new StringReader(weights(examples)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
