package org.councilnotes.cli;

import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.DraftPrinter;
import org.councilnotes.draft.ParagraphWordings;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.json.DraftJson;
import org.councilnotes.store.ArchiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds earlier wordings of a sentence. */
@Command(
    name = "wording",
    mixinStandardHelpOptions = true,
    description = "Earlier wordings of a sentence, or of each of several, the most alike first.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {"0:done, also where nothing is like it", ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class WordingCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;
  @Mixin private TextArgument sentence;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    String text = sentence.get();
    try (ArchiveReader reader = places.reader()) {
      ParagraphWordings found = ParagraphWordings.of(text, reader);
      NearWordings near = NearWordings.of(text, places.neighbours(), reader);
      if (json) {
        console.print(DraftJson.write(found, near));
      } else {
        DraftPrinter printer = new DraftPrinter(console);
        printer.print(found);
        printer.print(near);
      }
    }
    return 0;
  }
}
