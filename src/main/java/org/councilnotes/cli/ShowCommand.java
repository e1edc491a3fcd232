package org.councilnotes.cli;

import java.util.concurrent.Callable;
import org.councilnotes.json.ExtractionJson;
import org.councilnotes.json.HeldNoteJson;
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
  @Mixin private Places places;

  @Parameters(paramLabel = "FILE-or-NOTE", description = "a file, or a number in any spelling")
  private String argument;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(names = "--sheet", description = "only what reading did to the file, page by page")
  private boolean sheet;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    try (NoteSource source = new NoteSource(places)) {
      return switch (source.find(argument)) {
        case NoteSource.Found.Here here -> {
          if (json) {
            console.print(sheet ? ExtractionJson.write(here.note()) : json(here));
          } else {
            print(here, console);
          }
          yield 0;
        }
        case NoteSource.Found.Nothing nothing -> {
          console.say("archive: " + nothing.reason());
          yield nothing.exitCode();
        }
      };
    }
  }

  private static JsonNode json(NoteSource.Found.Here here) {
    return here.held().map(HeldNoteJson::write).orElseGet(() -> NoteJson.write(here.note()));
  }

  private void print(NoteSource.Found.Here here, Console console) {
    if (sheet) {
      new SheetText(console).print(here.note());
    } else {
      new NoteText(console).print(here.note());
      here.held().ifPresent(held -> new HeldNoteText(console).print(held));
    }
  }
}
