package org.councilnotes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.LedgerPrinter;
import org.councilnotes.cli.output.MarkingPrinter;
import org.councilnotes.cli.output.PeriodPrinter;
import org.councilnotes.json.DoubtfulPeriodJson;
import org.councilnotes.json.LedgerJson;
import org.councilnotes.json.ProposalsJson;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Says what is in the archive, what failed and why. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "What is in the archive, what failed and why.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class StatusCommand implements Callable<Integer> {

  private static final int MOST_PROPOSALS = 200;

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    try (ArchiveReader reader = places.reader()) {
      List<LedgerEntry> ledger = reader.ledger();
      if (json) {
        ObjectNode status = LedgerJson.write(ledger);
        LedgerJson.addMarkings(ledger, status);
        status.set("periods", DoubtfulPeriodJson.write(reader.notes()));
        status.set("proposals", ProposalsJson.write(reader.proposals(MOST_PROPOSALS)));
        console.print(status);
      } else {
        new LedgerPrinter(console).print(ledger);
        new MarkingPrinter(console).print(ledger);
        new PeriodPrinter(console).print(reader.notes());
        console.print(reader.notes().size() + " notes, snapshot " + reader.snapshot());
      }
      reader.warnings().forEach(warning -> console.say("archive: " + warning));
    }
    return 0;
  }
}
