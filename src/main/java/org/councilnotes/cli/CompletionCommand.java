package org.councilnotes.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes what is typed. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script by which a shell completes commands, options and their values.",
    footerHeading = "%nTo install:%n",
    footer = {
      "  bash  ./archive completion bash > ~/.local/share/bash-completion/completions/archive",
      "  zsh   ./archive completion zsh > ~/.archive.zsh, and in ~/.zshrc: source ~/.archive.zsh",
      "  fish  ./archive completion fish > ~/.config/fish/completions/archive.fish"
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
  private Shell shell;

  /** What completes; zsh understands the script of bash. */
  private enum Shell {
    BASH,
    ZSH,
    FISH;

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    CommandLine all = LauncherCommands.addedTo(new CommandLine(new ArchiveCommand()));
    Console.of(spec)
        .print(
            switch (shell) {
              case BASH, ZSH -> AutoComplete.bash(all.getCommandName(), all);
              case FISH -> new FishCompletion(all.getCommandSpec()).script();
            });
    return 0;
  }
}
