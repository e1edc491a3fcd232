package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.councilnotes.cli.launcher.LauncherCommands;
import org.councilnotes.cli.launcher.ManualPage;
import org.councilnotes.cli.output.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints or writes manual pages. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = "The manual page of a command, or the files of all.",
    footerHeading = "%nTo read or install:%n",
    footer = {
      "  ./archive man search | man -l -",
      "  ./archive man --output ~/.local/share/man/man1, then man archive-search"
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class ManCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      description = "such as search; else the page of the whole")
  private Optional<String> command = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "writes the pages of all commands there, instead of printing one")
  private @Nullable Path output;

  @Override
  public Integer call() {
    CommandSpec all =
        LauncherCommands.addedTo(new CommandLine(new ArchiveCommand())).getCommandSpec();
    if (output != null) {
      write(ManualPage.all(all, ProgramVersion.current().number()), output);
    } else {
      Console.of(spec)
          .print(
              new ManualPage(asked(all), ProgramVersion.current().number()).roff().stripTrailing());
    }
    return 0;
  }

  private CommandSpec asked(CommandSpec all) {
    if (command.isEmpty()) {
      return all;
    }
    CommandLine found = all.subcommands().get(command.get());
    if (found == null) {
      throw new ParameterException(spec.commandLine(), "no command: " + command.get());
    }
    return found.getCommandSpec();
  }

  private void write(List<ManualPage> pages, Path folder) {
    try {
      Files.createDirectories(folder);
      for (ManualPage page : pages) {
        Files.writeString(folder.resolve(page.fileName()), page.roff());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + folder, e);
    }
    Console.of(spec).say(pages.size() + " pages written to " + folder);
  }
}
