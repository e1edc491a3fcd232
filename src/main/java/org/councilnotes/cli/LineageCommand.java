package org.councilnotes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.cli.output.AnswerMarkPrinter;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.SeriesListing;
import org.councilnotes.collate.Comparison;
import org.councilnotes.json.LineageJson;
import org.councilnotes.lineage.Lineage;
import org.councilnotes.lineage.Lineage.Stage;
import org.councilnotes.lineage.LineageBuilder;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the life of each wording. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    description =
        "The history of each wording: when first seen, changed, moved, dropped, returned.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.NO_NOTE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class LineageCommand implements Callable<Integer> {

  private static final int EXCERPT = 100;

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(
      paramLabel = "FILE-or-NOTE",
      arity = "0..*",
      description = "oldest first; - is standard input")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--series", paramLabel = "S", description = "the editions of a series")
  private Optional<String> series = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "of the editions, such as fr; else the one that most are in")
  private Optional<String> language = Optional.empty();

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    if (series.isPresent() != arguments.isEmpty()) {
      throw bad("either two or more notes are wanted, or --series S");
    }
    NoteArgument.ResolvedNotes found =
        series.isPresent()
            ? new NoteArgument.ResolvedNotes(editions(series.get()), Optional.empty())
            : given();
    if (found.missing().isPresent()) {
      console.say("archive: " + found.missing().get().reason());
      return found.missing().get().exitCode();
    }
    print(found.notes(), console);
    return 0;
  }

  private NoteArgument.ResolvedNotes given() {
    try (NoteArgument source = new NoteArgument(places)) {
      return source.findAll(arguments);
    }
  }

  private void print(List<Note> notes, Console console) {
    List<Note> different = Comparison.distinctNotes(notes);
    if (different.size() < Comparison.FEWEST) {
      throw bad("two different notes are wanted, given " + different.size());
    }
    Comparison comparison = Comparison.of(different);
    if (json) {
      console.print(LineageJson.write(comparison));
    } else {
      print(comparison, console);
    }
  }

  private List<Note> editions(String id) {
    try (ArchiveReader reader = places.reader()) {
      List<NoteSummary> notes = reader.series(id);
      if (notes.isEmpty()) {
        throw bad(SeriesListing.refusal(id, reader.notes()));
      }
      SeriesEditions chosen =
          SeriesEditions.in(language, SeriesEditions.of(id, notes))
              .orElseThrow(() -> bad("no edition of " + id + " is in " + language.orElse("")));
      return chosen.editions().stream().flatMap(e -> reader.note(e.id()).stream()).toList();
    }
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }

  private static void print(Comparison comparison, Console console) {
    for (Lineage lineage : new LineageBuilder(comparison).all()) {
      console.print(life(lineage, comparison));
    }
    console.print(
        comparison.witnesses().stream()
            .map(
                w ->
                    w.siglum()
                        + " "
                        + w.note()
                        + " ("
                        + w.name()
                        + ")"
                        + AnswerMarkPrinter.behind(w.marking()))
            .collect(Collectors.joining(" · ")));
  }

  private static String samePoint(Stage stage) {
    return stage
        .samePoint()
        .map(other -> " (same point in other words, a guess: " + other.parts().getFirst() + ")")
        .orElse("");
  }

  /** Such as {@code first-seen 2016-17, carried 2017-18, dropped 2018-19: The Mechanism ...}. */
  private static String life(Lineage lineage, Comparison comparison) {
    List<Optional<Stage>> all = lineage.stages();
    String stages =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).isPresent())
            .mapToObj(
                i ->
                    all.get(i).get().event().key()
                        + " "
                        + comparison.witnesses().get(i).name()
                        + samePoint(all.get(i).get()))
            .collect(Collectors.joining(", "));
    String text =
        all.stream()
            .flatMap(Optional::stream)
            .flatMap(stage -> stage.cell().stream())
            .reduce((a, b) -> b)
            .orElseThrow()
            .text();
    return stages + ": " + (text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…");
  }
}
