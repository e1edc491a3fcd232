package org.councilnotes.gold;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * How well a folder of labelled notes is tagged: {@code ./archive bench tags DIR [--vocabulary
 * FILE]... [--errors]}, or with {@code --workbench} what is found where all proposals are accepted,
 * see {@link WorkbenchFigures}. Without {@code --errors} nothing of the contents is printed, so
 * that a set can be measured and stay unseen.
 */
public final class TagsBench {

  private static final String USAGE =
      "usage: bench tags DIR [--vocabulary FILE]... [--errors] [--workbench]";

  private final TagFigures all = new TagFigures();
  private final Map<String, TagFigures> fields = new TreeMap<>();
  private final Map<String, TagFigures> languages = new TreeMap<>();
  private final Score score = new Score();
  private int notes;
  private int passages;

  private TagsBench() {}

  /**
   * What is asked for.
   *
   * @param tables of programmes, beside those in the folder
   */
  private record Asked(Path folder, List<Path> tables, boolean errors, boolean workbench) {

    static Optional<Asked> of(List<String> arguments) {
      Optional<Path> folder = Optional.empty();
      List<Path> tables = new ArrayList<>();
      boolean errors = false;
      boolean workbench = false;
      for (int i = 0; i < arguments.size(); i++) {
        String word = arguments.get(i);
        if (word.equals("--errors")) {
          errors = true;
        } else if (word.equals("--workbench")) {
          workbench = true;
        } else if (word.equals("--vocabulary") && i + 1 < arguments.size()) {
          i++;
          tables.add(Path.of(arguments.get(i)));
        } else if (word.startsWith("-") || folder.isPresent()) {
          return Optional.empty();
        } else {
          folder = Optional.of(Path.of(word));
        }
      }
      boolean given = errors;
      boolean accepted = workbench;
      return folder
          .filter(Files::isDirectory)
          .filter(f -> tables.stream().allMatch(Files::isRegularFile))
          .map(f -> new Asked(f, tables, given, accepted));
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (!run(List.of(arguments), System.out)) {
      System.err.println(USAGE);
      System.exit(2);
    }
  }

  /** False where the arguments are not understood or name no folder. */
  static boolean run(List<String> arguments, PrintStream out) throws IOException {
    Optional<Asked> asked = Asked.of(arguments);
    if (asked.isPresent()) {
      new TagsBench().measure(asked.get(), out);
    }
    return asked.isPresent();
  }

  private void measure(Asked asked, PrintStream out) throws IOException {
    List<Path> tables = new ArrayList<>(ExamProgrammes.tablesIn(asked.folder));
    tables.addAll(asked.tables);
    ExamProgrammes programmes = ExamProgrammes.of(tables);
    if (asked.workbench) {
      workbench(asked, programmes, out);
      return;
    }
    NoteTagger tagger = new NoteTagger(programmes.addTo(Vocabulary.load(Optional.empty())));
    try (Stream<Path> files = Files.list(asked.folder)) {
      Measure.labelled(files)
          .forEach(labelled -> add(programmes.unify(labelled), tagger.tag(labelled.note())));
    }
    print(programmes.names().size(), out);
    if (asked.errors) {
      out.println();
      score.errors().forEach(out::println);
      score.wrongReportYears().forEach(note -> out.println("REPORT_YEARS " + note));
    }
  }

  private static void workbench(Asked asked, ExamProgrammes programmes, PrintStream out)
      throws IOException {
    Path corpus = Files.createTempDirectory("corpus");
    try (Stream<Path> files = Files.list(asked.folder)) {
      List<Labelled> notes = Measure.labelled(files).stream().map(programmes::unify).toList();
      WorkbenchFigures figures = WorkbenchFigures.of(notes, corpus);
      out.print(figures.text());
      if (asked.errors) {
        out.println("missed: " + figures.missed());
        out.println("no labelled programme: " + figures.others());
      }
    } finally {
      Files.delete(corpus);
    }
  }

  private void add(Labelled labelled, Note tagged) {
    notes++;
    passages += tagged.passages().size();
    score.add(labelled, tagged);
    all.add(labelled, tagged);
    fields.computeIfAbsent(labelled.field(), field -> new TagFigures()).add(labelled, tagged);
    languages
        .computeIfAbsent(tagged.language(), language -> new TagFigures())
        .add(labelled, tagged);
  }

  private void print(int programmes, PrintStream out) {
    out.printf(
        "%d notes, %d passages, %d programmes given; P: right of those told, R: found of those"
            + " labelled, with intervals of 95 %%%n",
        notes, passages, programmes);
    out.printf("%nin all%n%s", all.text());
    fields.forEach((field, figures) -> out.printf("%nfield: %s%n%s", field, figures.text()));
    languages.forEach(
        (language, figures) -> out.printf("%nlanguage: %s%n%s", language, figures.text()));
  }
}
