package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilnotes.json.CompareJson;
import org.councilnotes.note.Note;
import org.councilnotes.research.ComparisonHtml;
import org.councilnotes.research.Redline;
import org.councilnotes.series.Comparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

  /** As many as a comparison takes until that of more is built. */
  private static final int COMPARED = 2;

  /** Tracked changes lead from one text to one other. */
  private static final int REDLINED = 2;

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Parameters(paramLabel = "FILE-or-NOTE", arity = "2..*", description = "oldest first")
  private List<String> arguments = new ArrayList<>();

  @ArgGroup private Form form = new Form();

  /** How the comparison is given; as text where nothing is said. */
  private static final class Form {
    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "as one HTML file for a browser")
    private @Nullable Path html;

    @Option(names = "--docx", paramLabel = "FILE", description = "two notes as a redline for Word")
    private @Nullable Path docx;
  }

  @Override
  public Integer call() {
    checkArguments();
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
    print(notes, console);
    return 0;
  }

  private void checkArguments() {
    if (form.docx != null && arguments.size() != REDLINED) {
      throw bad("--docx writes the redline of two notes, given " + arguments.size());
    }
    if (arguments.size() != COMPARED) {
      throw bad("two notes can be compared as yet, given " + arguments.size());
    }
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }

  private void print(List<Note> notes, Console console) {
    Comparison comparison = Comparison.of(notes);
    if (form.json) {
      console.print(CompareJson.write(comparison));
    } else if (form.html != null) {
      String page = new ComparisonHtml(comparison, notes).write();
      write(page.getBytes(StandardCharsets.UTF_8), form.html, console);
    } else if (form.docx != null) {
      write(Redline.of(comparison, notes).write(), form.docx, console);
    } else {
      new ComparisonText(console).print(comparison);
    }
  }

  private static void write(byte[] bytes, Path file, Console console) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + file, e);
    }
    console.print(file + " written");
  }
}
