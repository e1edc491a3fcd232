package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilnotes.json.CompareJson;
import org.councilnotes.note.Note;
import org.councilnotes.series.Comparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two editions. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Two notes side by side, oldest first.")
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Parameters(paramLabel = "FILE-or-NOTE", arity = "2..*", description = "oldest first")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "as a page of its own")
  private @Nullable Path html;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<Note> notes = new ArrayList<>();
    try (NoteSource source = new NoteSource(places)) {
      for (String argument : arguments) {
        switch (source.find(argument)) {
          case NoteSource.Found.Here here -> notes.add(here.note());
          case NoteSource.Found.Nothing nothing -> {
            console.say("archive: " + nothing.reason());
            return nothing.exitCode();
          }
        }
      }
    }
    Comparison comparison = compare(notes);
    if (html == null) {
      print(comparison, console);
    } else {
      write(new ComparisonPage(notes, comparison).html(), html);
    }
    return 0;
  }

  private Comparison compare(List<Note> notes) {
    try {
      return Comparison.of(notes);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void write(String page, Path file) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + file, e);
    }
  }

  private void print(Comparison comparison, Console console) {
    if (json) {
      console.print(CompareJson.write(comparison));
    } else {
      new ComparisonText(console).print(comparison);
    }
  }
}
