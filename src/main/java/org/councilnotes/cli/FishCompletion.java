package org.councilnotes.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A script by which fish completes a command with subcommands; picocli has none for it.
 *
 * @param command the one that has the subcommands
 */
record FishCompletion(CommandSpec command) {

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
    spec.options().forEach(option -> lines.addAll(option(inside, option)));
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      values(parameter)
          .ifPresent(values -> lines.add(complete(inside) + " -f -a " + quoted(values)));
    }
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
        .map(all -> StreamSupport.stream(all.spliterator(), false).collect(Collectors.joining(" ")))
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
