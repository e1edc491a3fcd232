package org.councilnotes.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.councilnotes.json.DumpJson;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes all that the archive knows of each passage. */
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description = {
      "Writes every passage of the notes of a world, one JSON object a line, with all that the",
      "archive knows of it. import reads it, but for LIMITE notes."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class DumpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Option(names = "--imported", description = "only notes that were imported")
  private boolean imported;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ArchiveReader archive = places.reader();
        ArchiveReader reader = archive.openSnapshot()) {
      for (String id : notes(reader)) {
        DumpJson.lines(id, reader).forEach(out::print);
        if (out.checkError()) {
          return ExitCodes.CANNOT_RUN;
        }
      }
    }
    return 0;
  }

  private List<String> notes(ArchiveReader reader) {
    Stream<String> ids =
        imported
            ? reader.ledger().stream()
                .filter(LedgerEntry::isHeldImport)
                .flatMap(line -> line.note().stream())
            : reader.notes().stream().map(NoteSummary::id);
    return ids.sorted().toList();
  }
}
