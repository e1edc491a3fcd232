package org.councilnotes.gold;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.gold.RoleTraining.Example;
import org.councilnotes.note.Note;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.tag.role.LinearRoleModel;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Learns the weights of the model of roles from labelled notes: {@code ./archive bench weights
 * FILE}, of the model of names with {@code --names FILE}; the same notes always give the same
 * weights. {@code ./archive bench weights --fields} tells how well notes are tagged by what was
 * learned from other fields than theirs.
 */
public final class WeightsBench {

  private static final String USAGE = "usage: bench weights FILE | --names FILE | --fields";
  private static final Path GOLD = Path.of("src", "test", "resources", "gold");

  /** So many times is learned, each time without a share of the fields. */
  private static final int FOLDS = 4;

  private final List<Learned> fields = new ArrayList<>();
  private final List<Example> others = new ArrayList<>();

  /** A labelled note that is learned from. */
  private record Learned(Vocabulary vocabulary, Labelled note, List<Example> examples) {

    static List<Learned> in(LabelledFolder folder) {
      List<List<Example>> examples = RoleTraining.examples(folder.vocabulary(), folder.notes());
      List<Learned> all = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        all.add(new Learned(folder.vocabulary(), folder.notes().get(i), examples.get(i)));
      }
      return all;
    }
  }

  private WeightsBench() throws IOException {
    for (Path folder : LabelledFolder.learned(GOLD.resolve("fields"))) {
      fields.addAll(Learned.in(LabelledFolder.read(folder)));
    }
    for (Learned learned : Learned.in(LabelledFolder.read(GOLD.resolve("written")))) {
      addWithoutRules(learned.examples());
    }
    Vocabulary vocabulary = Vocabulary.load(Optional.empty());
    RoleTraining.examples(vocabulary, LabelledSentences.read()).forEach(this::addWithoutRules);
    RoleTraining.examples(vocabulary, Measure.labelledSamples()).forEach(others::addAll);
  }

  /** Rules were tuned on these. */
  private void addWithoutRules(List<Example> examples) {
    examples.stream().map(Example::withoutRules).forEach(others::add);
  }

  public static void main(String[] arguments) throws IOException {
    boolean names = arguments.length == 2 && arguments[0].equals("--names");
    if (!names && (arguments.length != 1 || arguments[0].equals("--help"))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    if (names) {
      writeNames(Path.of(arguments[1]), System.out);
      return;
    }
    WeightsBench bench = new WeightsBench();
    if (arguments[0].equals("--fields")) {
      bench.measure(System.out);
    } else {
      bench.write(Path.of(arguments[0]), System.out);
    }
  }

  private void write(Path file, PrintStream out) throws IOException {
    List<Example> all = without(Set.of());
    Files.writeString(file, RoleTraining.weights(all));
    out.printf("%d examples, %d bytes%n", all.size(), Files.size(file));
  }

  private static void writeNames(Path file, PrintStream out) throws IOException {
    NameTraining training = new NameTraining();
    for (Path folder : LabelledFolder.learned(GOLD.resolve("fields"))) {
      training.add(LabelledFolder.read(folder).notes());
    }
    training.add(LabelledFolder.read(GOLD.resolve("written")).notes());
    training.add(Measure.labelledSamples());
    Files.writeString(file, training.weights());
    out.printf("%d names, %d bytes%n", training.size(), Files.size(file));
  }

  private List<Example> without(Set<String> left) {
    List<Example> all = new ArrayList<>();
    fields.stream()
        .filter(learned -> !left.contains(learned.note().field()))
        .forEach(learned -> all.addAll(learned.examples()));
    all.addAll(others);
    return all;
  }

  private void measure(PrintStream out) {
    List<String> names =
        List.copyOf(new TreeSet<>(fields.stream().map(learned -> learned.note().field()).toList()));
    TagFigures all = new TagFigures();
    Map<String, TagFigures> languages = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Set<String> left = new TreeSet<>();
      for (int i = fold; i < names.size(); i += FOLDS) {
        left.add(names.get(i));
      }
      measure(left, all, languages);
    }
    out.printf(
        "%d notes of %d fields, by what was learned from others%n", fields.size(), names.size());
    out.printf("%nin all%n%s", all.text());
    languages.forEach((name, own) -> out.printf("%nlanguage: %s%n%s", name, own.text()));
  }

  private void measure(Set<String> left, TagFigures all, Map<String, TagFigures> languages) {
    LinearRoleModel model = RoleTraining.learn(without(left));
    IdentityHashMap<Vocabulary, NoteTagger> taggers = new IdentityHashMap<>();
    for (Learned learned : fields) {
      Labelled note = learned.note();
      if (left.contains(note.field())) {
        NoteTagger tagger =
            taggers.computeIfAbsent(learned.vocabulary(), v -> new NoteTagger(v, model));
        Note tagged = tagger.tag(note.note());
        all.add(note, tagged);
        languages.computeIfAbsent(tagged.language(), l -> new TagFigures()).add(note, tagged);
      }
    }
  }
}
