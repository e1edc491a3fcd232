package org.councilnotes.cli;

import java.util.concurrent.Callable;
import org.councilnotes.draft.Verification;
import org.councilnotes.json.DraftJson;
import org.councilnotes.search.ArchiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a quote. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Whether a quote stands as it is: exact, altered, deleted or not found.")
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Places places;
  @Mixin private GivenText quote;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    String text = quote.get();
    try (ArchiveReader reader = places.home().reader()) {
      Verification found = Verification.of(text, reader);
      if (json) {
        console.print(DraftJson.write(found));
      } else {
        new DraftText(console).print(found);
      }
    }
    return 0;
  }
}
