package org.councilnotes.gold;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
 * FILE} it counts how many tags are as they say. A label is a line of paper, passage, offset,
 * country and role, parted by tabs; a country of {@code -} says that the words mean none.
 */
public final class MentionsBench {

  private static final String USAGE = "usage: bench mentions DIR [--labels FILE]";
  private static final int COUNT = 100;
  private static final long SEED = 26;
  private static final int LABEL_CELLS = 5;
  private static final int LABELLED = 3;

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

  public static void main(String[] arguments) throws IOException {
    boolean known =
        arguments.length == 1 || (arguments.length == LABELLED && arguments[1].equals("--labels"));
    if (!known || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Map<String, Note> notes = read(Path.of(arguments[0]));
    List<Mention> drawn = draw(notes);
    if (arguments.length == 1) {
      drawn.forEach(m -> System.out.println(m.line(notes.get(m.paper()))));
    } else {
      count(drawn, Path.of(arguments[2]), System.out);
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

  private static List<Mention> draw(Map<String, Note> notes) {
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
    all.sort(IN_ORDER.thenComparing(m -> m.range().start()));
    Collections.shuffle(all, new Random(SEED));
    return all.stream().limit(COUNT).sorted(IN_ORDER).toList();
  }

  private static void count(List<Mention> drawn, Path labels, PrintStream out) throws IOException {
    Map<String, String[]> byKey =
        Files.readAllLines(labels).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells.length >= LABEL_CELLS)
            .collect(
                Collectors.toMap(
                    cells -> cells[0] + "\t" + cells[1] + "\t" + cells[2], cells -> cells));
    Share countries = Share.NONE;
    Share roles = Share.NONE;
    for (Mention mention : drawn) {
      String[] label = byKey.get(mention.key());
      if (label != null) {
        boolean same = label[3].equals(mention.tag().code());
        countries = countries.plus(Share.of(same));
        roles = roles.plus(Share.of(same && label[4].equals(mention.tag().role().key())));
      }
    }
    out.printf(
        "of %d drawn:%ncountries        %.3f %s%ncountry and role %.3f %s%n",
        drawn.size(), countries.value(), countries.interval(), roles.value(), roles.interval());
  }
}
