package org.councilnotes.gold;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Mentions of countries drawn from papers: {@code ./archive bench mentions DIR} prints a hundred,
 * with what stands around them and without their tags, for people to read; with {@code --labels
 * FILE} it counts how many of the labelled ones are tagged as they say, and with {@code --errors}
 * prints the others. A label is a line of paper, passage, offset, country and role, parted by tabs;
 * a country of {@code -} says that the words mean none.
 */
public final class MentionsBench {

  private static final String USAGE =
      "usage: bench mentions DIR [--seed N] [--most N] | DIR --labels FILE [--errors]";
  private static final int COUNT = 100;
  private static final long SEED = 26;
  private static final int LABEL_CELLS = 5;

  private static final Comparator<Mention> IN_ORDER =
      Comparator.comparing((Mention m) -> m.paper()).thenComparing(m -> m.passage().ordinal());

  private MentionsBench() {}

  /** A mention of a country in a paper. */
  private record Mention(String paper, Passage before, Passage passage, CountryTag tag) {

    TextRange range() {
      return tag.evidence().range().orElseThrow();
    }

    String key() {
      return paper + "\t" + passage.id() + "\t" + range().start();
    }

    /** For readers: the mention in brackets, and the passage before. */
    String line(Note note) {
      String text = passage.text();
      String marked =
          text.substring(0, range().start())
              + "[["
              + range().of(text)
              + "]]"
              + text.substring(range().end());
      String heading =
          note.sections().stream()
              .filter(section -> section.id().equals(passage.section()))
              .map(section -> section.heading())
              .findFirst()
              .orElse("");
      return String.join("\t", key(), heading, before.text(), marked);
    }
  }

  /**
   * What is asked for.
   *
   * @param most mentions of a paper
   */
  private record Asked(Path folder, long seed, int most, Optional<Path> labels, boolean errors) {

    private static final Set<String> OPTIONS = Set.of("--seed", "--most", "--labels");

    static Optional<Asked> of(List<String> arguments) {
      boolean errors = arguments.contains("--errors");
      List<String> words = arguments.stream().filter(word -> !word.equals("--errors")).toList();
      Map<String, String> values = new HashMap<>();
      for (int i = 1; i + 1 < words.size(); i += 2) {
        values.put(words.get(i), words.get(i + 1));
      }
      boolean known =
          words.size() % 2 == 1
              && Files.isDirectory(Path.of(words.getFirst()))
              && OPTIONS.containsAll(values.keySet());
      return known ? Optional.of(of(Path.of(words.getFirst()), values, errors)) : Optional.empty();
    }

    private static Asked of(Path folder, Map<String, String> values, boolean errors) {
      return new Asked(
          folder,
          Long.parseLong(values.getOrDefault("--seed", Long.toString(SEED))),
          Integer.parseInt(values.getOrDefault("--most", Integer.toString(COUNT))),
          Optional.ofNullable(values.get("--labels")).map(Path::of),
          errors);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Optional<Asked> asked = Asked.of(List.of(arguments));
    if (asked.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
    }
    run(asked.orElseThrow(), System.out);
  }

  private static void run(Asked asked, PrintStream out) throws IOException {
    Map<String, Note> notes = read(asked.folder());
    if (asked.labels().isPresent()) {
      count(notes, asked.labels().get(), asked.errors(), out);
    } else {
      draw(notes, asked).forEach(m -> out.println(m.line(notes.get(m.paper()))));
    }
  }

  private static Map<String, Note> read(Path folder) throws IOException {
    NoteTagger tagger = new NoteTagger(Vocabulary.load(Optional.empty()));
    try (NoteFiles files = new NoteFiles();
        Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().matches(".*\\.(?:pdf|docx|html|odt)"))
          .sorted()
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(),
                  file -> tagger.tag(files.read(file))));
    }
  }

  private static List<Mention> draw(Map<String, Note> notes, Asked asked) {
    List<Mention> all = new ArrayList<>(mentions(notes));
    all.sort(IN_ORDER.thenComparing(m -> m.range().start()));
    Collections.shuffle(all, new Random(asked.seed()));
    Map<String, Integer> drawn = new HashMap<>();
    return all.stream()
        .filter(m -> drawn.merge(m.paper(), 1, Integer::sum) <= asked.most())
        .limit(COUNT)
        .sorted(IN_ORDER)
        .toList();
  }

  private static List<Mention> mentions(Map<String, Note> notes) {
    List<Mention> all = new ArrayList<>();
    notes.forEach(
        (paper, note) -> {
          Passage before = note.passages().getFirst();
          for (Passage passage : note.passages()) {
            if (passage.kind() != PassageKind.COVER) {
              for (CountryTag tag : passage.tags().countries()) {
                all.add(new Mention(paper, before, passage, tag));
              }
            }
            before = passage;
          }
        });
    return all;
  }

  /** A label that no mention of the program stands at is wrong, unless it says "no country". */
  private static void count(Map<String, Note> notes, Path labels, boolean errors, PrintStream out)
      throws IOException {
    Map<String, Mention> found =
        mentions(notes).stream()
            .collect(Collectors.toMap(m -> m.key(), m -> m, (first, second) -> first));
    Share countries = Share.NONE;
    Share roles = Share.NONE;
    for (Label label : labels(labels)) {
      Optional<Mention> mention = Optional.ofNullable(found.get(label.key()));
      boolean same = mention.map(m -> m.tag().code()).orElse(Label.NONE).equals(label.country());
      boolean told =
          same && mention.map(m -> m.tag().role().key().equals(label.role())).orElse(true);
      countries = countries.plus(Share.of(same));
      roles = roles.plus(Share.of(told));
      if (errors && !told) {
        out.println(label.country() + " " + label.role() + "\t" + told(mention, notes));
      }
    }
    out.printf(
        "of %d labelled:%ncountries        %.3f %s%ncountry and role %.3f %s%n",
        roles.all(), countries.value(), countries.interval(), roles.value(), roles.interval());
  }

  private static String told(Optional<Mention> mention, Map<String, Note> notes) {
    return mention
        .map(m -> m.tag().code() + " " + m.tag().role().key() + "\t" + m.line(notes.get(m.paper())))
        .orElse("not found");
  }

  /** What a reader says of the mention at a place. */
  private record Label(String key, String country, String role) {

    static final String NONE = "-";
  }

  private static List<Label> labels(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length >= LABEL_CELLS)
        .map(c -> new Label(String.join("\t", c[0], c[1], c[2]), c[3], c[4]))
        .toList();
  }
}
