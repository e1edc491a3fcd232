package org.councilnotes.cli;

import java.util.concurrent.Callable;
import org.councilnotes.json.HeldNoteJson;
import org.councilnotes.json.NoteJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one note as the archive reads it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "One note as the archive reads it: cover, sections, passages, tags, dropped text.")
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Parameters(paramLabel = "FILE-or-NOTE", description = "a file, or a number in any spelling")
  private String argument;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    try (NoteSource source = new NoteSource(places)) {
      return switch (source.find(argument)) {
        case NoteSource.Found.Here here -> {
          if (json) {
            console.print(
                here.held().map(HeldNoteJson::write).orElseGet(() -> NoteJson.write(here.note())));
          } else {
            new NoteText(console).print(here.note());
            here.held().ifPresent(held -> new HeldNoteText(console).print(held));
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
}
