package org.councilnotes.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.councilnotes.cli.launcher.LauncherCommands;
import org.councilnotes.cli.output.Console;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
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
              case FISH -> new FishScript(all.getCommandSpec()).script();
            });
    return 0;
  }

  /**
   * A script by which fish completes a command with subcommands; picocli has none for it.
   *
   * @param command the one that has the subcommands
   */
  private record FishScript(CommandSpec command) {

    private static final Set<Class<?>> FILES = Set.of(Path.class, File.class);

    String script() {
      List<String> lines = new ArrayList<>();
      lines.add("# completion of " + command.name() + " for fish");
      lines.add(complete("__fish_use_subcommand") + " -f");
      for (OptionSpec option : command.options()) {
        lines.addAll(option("__fish_use_subcommand", option));
      }
      command.subcommands().forEach((name, line) -> lines.addAll(subcommand(name, line)));
      return String.join("\n", lines);
    }

    private List<String> subcommand(String name, CommandLine line) {
      CommandSpec spec = line.getCommandSpec();
      List<String> lines = new ArrayList<>();
      lines.add(
          complete("__fish_use_subcommand")
              + " -a "
              + quoted(name)
              + described(first(spec.usageMessage())));
      String inside = "__fish_seen_subcommand_from " + name;
      spec.subcommands().forEach((sub, subLine) -> lines.addAll(nested(inside, sub, subLine)));
      spec.options().forEach(option -> lines.addAll(option(inside, option)));
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        values(parameter)
            .ifPresent(values -> lines.add(complete(inside) + " -f -a " + quoted(values)));
      }
      return lines;
    }

    /** A subcommand of a subcommand, with its options. */
    private List<String> nested(String outer, String name, CommandLine line) {
      CommandSpec spec = line.getCommandSpec();
      List<String> lines = new ArrayList<>();
      lines.add(complete(outer) + " -f -a " + quoted(name) + described(first(spec.usageMessage())));
      String inside = outer + "; and __fish_seen_subcommand_from " + name;
      spec.options().forEach(option -> lines.addAll(option(inside, option)));
      return lines;
    }

    private static String first(UsageMessageSpec usage) {
      return usage.description().length == 0 ? "" : usage.description()[0];
    }

    /** A line for each name: fish knows long and short ones apart. */
    private List<String> option(String where, OptionSpec option) {
      List<String> names = new ArrayList<>(List.of(option.names()));
      if (option.negatable()) {
        names.add("--no-" + option.longestName().substring(2));
      }
      return names.stream()
          .map(
              name ->
                  complete(where)
                      + (name.startsWith("--")
                          ? " -l " + name.substring(2)
                          : " -s " + name.substring(1))
                      + argument(option)
                      + described(String.join(" ", option.description())))
          .toList();
    }

    private static String argument(OptionSpec option) {
      if (option.arity().max() == 0) {
        return "";
      }
      return values(option)
          .map(values -> " -x -a " + quoted(values))
          .orElse(FILES.contains(option.type()) ? " -r -F" : " -x");
    }

    /** What may be typed, where that is a list. */
    private static Optional<String> values(ArgSpec argument) {
      return Optional.ofNullable(argument.completionCandidates())
          .map(
              all ->
                  StreamSupport.stream(all.spliterator(), false).collect(Collectors.joining(" ")))
          .filter(values -> !values.isEmpty());
    }

    private String complete(String where) {
      return "complete -c " + command.name() + " -n " + quoted(where);
    }

    private static String described(String text) {
      return text.isEmpty() ? "" : " -d " + quoted(text);
    }

    private static String quoted(String text) {
      return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
  }
}
