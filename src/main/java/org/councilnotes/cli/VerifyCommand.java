package org.councilnotes.cli;

import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.DraftPrinter;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.draft.QuotedText;
import org.councilnotes.json.DraftJson;
import org.councilnotes.store.ArchiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a quote. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Whether a quote stands as it is: exact, altered, deleted or not found.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:exact, it stands letter by letter, as a whole or each of its sentences",
      "1:altered, or deleted: words were struck out and do not stand; or some sentences only",
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN,
      "4:not found, nothing like it, or like one of its sentences, is in the archive"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int NOT_AS_QUOTED = 1;
  private static final int NOT_FOUND = 4;

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;
  @Mixin private TextArgument quote;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    String text = quote.get();
    try (ArchiveReader reader = places.reader()) {
      QuotedText found = QuotedText.of(text, reader);
      if (json) {
        console.print(DraftJson.write(found));
      } else {
        new DraftPrinter(console).print(found);
      }
      return exitCode(found.result());
    }
  }

  /** Words that are struck out are there, but must not be quoted. */
  private static int exitCode(QuoteVerification.Result result) {
    return switch (result) {
      case EXACT -> 0;
      case ALTERED, DELETED -> NOT_AS_QUOTED;
      case NOT_FOUND -> NOT_FOUND;
    };
  }
}
