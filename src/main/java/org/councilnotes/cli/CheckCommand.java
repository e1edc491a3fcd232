package org.councilnotes.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.CheckPrinter;
import org.councilnotes.cli.output.Console;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.json.CheckJson;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a draft sentence by sentence. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Every sentence of a draft with its past, and alarms.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:done, whatever was found",
      ExitCodes.NO_NOTE,
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(paramLabel = "DRAFT", description = "a file, or a note of the archive")
  private String argument;

  @Option(
      names = "--series",
      paramLabel = "S",
      description = "id of the series that the draft is the next edition of")
  private Optional<String> series;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    try (NoteArgument source = new NoteArgument(places)) {
      return switch (source.find(argument)) {
        case NoteArgument.Resolution.Resolved here -> {
          print(here.note(), console);
          yield 0;
        }
        case NoteArgument.Resolution.Unresolved nothing -> {
          console.say("archive: " + nothing.reason());
          yield nothing.exitCode();
        }
      };
    }
  }

  private void print(Note draft, Console console) {
    try (ArchiveReader reader = places.reader()) {
      DraftCheck check = DraftCheck.of(draft, series, reader);
      if (json) {
        console.print(CheckJson.write(check));
      } else {
        new CheckPrinter(console).print(check);
      }
    }
  }
}
