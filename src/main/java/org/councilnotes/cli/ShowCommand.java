package org.councilnotes.cli;

import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.MarkedText;
import org.councilnotes.cli.output.NotePrinter;
import org.councilnotes.json.ArchivedNoteJson;
import org.councilnotes.json.ExtractionJson;
import org.councilnotes.json.NoteJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows one note as the archive reads it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "One note as the archive reads it: cover, sections, passages, tags, dropped text.",
    footer = MarkedText.SIGNS,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.NO_NOTE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(
      paramLabel = "FILE-or-NOTE",
      description = "a file, a number in any spelling, or - for standard input")
  private String argument;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(names = "--sheet", description = "only what reading did to the file, page by page")
  private boolean sheet;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    try (NoteArgument source = new NoteArgument(places)) {
      return switch (source.find(argument)) {
        case NoteArgument.Resolution.Resolved here -> {
          if (json) {
            console.print(sheet ? ExtractionJson.write(here.note()) : json(here));
          } else {
            print(here, console);
          }
          yield 0;
        }
        case NoteArgument.Resolution.Unresolved nothing -> {
          console.say("archive: " + nothing.reason());
          yield nothing.exitCode();
        }
      };
    }
  }

  private static JsonNode json(NoteArgument.Resolution.Resolved here) {
    return here.held().map(ArchivedNoteJson::write).orElseGet(() -> NoteJson.write(here.note()));
  }

  private void print(NoteArgument.Resolution.Resolved here, Console console) {
    if (sheet) {
      new NotePrinter.SheetPrinter(console).print(here.note());
    } else {
      new NotePrinter(console).print(here.note());
      here.held().ifPresent(held -> new NotePrinter.ArchivePrinter(console).print(held));
    }
  }
}
