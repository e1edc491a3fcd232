package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.ComparisonPrinter;
import org.councilnotes.cli.output.Console;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.json.ComparisonJson;
import org.councilnotes.json.SearchJson;
import org.councilnotes.note.Note;
import org.councilnotes.notice.ComparisonNotices;
import org.councilnotes.redline.Redline;
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
    description = "Two to ten notes side by side, oldest first.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.NO_NOTE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class CompareCommand implements Callable<Integer> {

  /** Tracked changes lead from one text to one other. */
  private static final int REDLINED = 2;

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(
      paramLabel = "FILE-or-NOTE",
      arity = "2..*",
      description = "oldest first; - is standard input")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--base", paramLabel = "N", description = "compares each with this one; from 1")
  private int base;

  @ArgGroup private Form form = new Form();

  /** How the comparison is given; as text where nothing is said. */
  private static final class Form {
    @Option(names = "--json", description = "as JSON")
    private boolean json;

    /** No longer made; kept for one release to say so. */
    @Option(names = "--html", paramLabel = "FILE", hidden = true)
    private @Nullable Path html;

    @Option(names = "--docx", paramLabel = "FILE", description = "two notes as a redline for Word")
    private @Nullable Path docx;
  }

  @Override
  public Integer call() {
    if (form.html != null) {
      throw bad(
          "--html is no longer made: --docx FILE is the redline for Word, --json the comparison"
              + " for programs, and /compare of serve is a page to print");
    }
    requireFew((int) arguments.stream().distinct().count());
    Console console = Console.of(spec);
    NoteArgument.ResolvedNotes found;
    try (NoteArgument source = new NoteArgument(places)) {
      found = source.findAll(arguments);
    }
    if (found.missing().isPresent()) {
      console.say("archive: " + found.missing().get().reason());
      return found.missing().get().exitCode();
    }
    List<Note> notes = Comparison.distinctNotes(found.notes());
    requireFew(notes.size());
    print(notes, console);
    return 0;
  }

  private void requireFew(int notes) {
    if (notes < Comparison.FEWEST) {
      throw bad("a comparison needs two different notes");
    }
    if (form.docx != null && notes != REDLINED) {
      throw bad("--docx writes the redline of two notes, given " + notes);
    }
    if (notes > Comparison.MOST_BESIDE) {
      throw bad(
          "at most %d notes can be compared, given %d".formatted(Comparison.MOST_BESIDE, notes));
    }
    if (form.docx != null && base > 1) {
      throw bad("--docx tracks the changes of the first note, so --base is 1, given " + base);
    }
    if (base < 0 || base > notes) {
      throw bad("--base is one of 1 to %d, given %d".formatted(notes, base));
    }
  }

  /** Its position, from 0. */
  private OptionalInt base() {
    return base == 0 ? OptionalInt.empty() : OptionalInt.of(base - 1);
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }

  private void print(List<Note> notes, Console console) {
    ComparisonView comparison = ComparisonView.of(notes).withBase(base());
    if (form.json) {
      console.print(ComparisonJson.write(comparison, notices(notes)));
    } else if (form.docx != null) {
      write(Redline.of(comparison).write(), form.docx, console);
    } else {
      new ComparisonPrinter(console, comparison, notices(notes)).print();
    }
  }

  private static List<SearchJson.Notice> notices(List<Note> notes) {
    return ComparisonNotices.of(notes, CommandMessages.LOCALE)
        .toJson(CommandMessages.load(), CommandMessages.LOCALE);
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
