package org.councilnotes.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.councilnotes.cli.output.Console;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the index as it is now, whole though a run may be writing to it. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = "Copies the index, also while it is written to. The copy is an index of its own.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class SnapshotCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private WorldOptions places;

  @Parameters(paramLabel = "DIR", description = "folder for the copy, without an index yet")
  private Path folder;

  @Override
  public Integer call() {
    ArchiveHome copy =
        places
            .copyTo(folder)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "there is an index already in " + folder));
    try (ArchiveReader reader = copy.reader()) {
      Console.of(spec)
          .print(
              "snapshot %s, %d notes, in %s"
                  .formatted(reader.snapshot(), reader.notes().size(), folder));
    }
    return 0;
  }
}
