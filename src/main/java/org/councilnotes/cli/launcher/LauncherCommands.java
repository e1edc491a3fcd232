package org.councilnotes.cli.launcher;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands that the launcher runs without this program. They exist here for completion only.
 */
public final class LauncherCommands {

  private LauncherCommands() {}

  /** The command line with these commands added. */
  public static CommandLine addedTo(CommandLine line) {
    line.addSubcommand(
        "cluster",
        command("Starts, ends or shows OpenSearch nodes on this machine, to try and to test with.")
            .addPositional(words("DO", "up, down or status", "up", "down", "status"))
            .addPositional(
                words("NODES [PORT]", "how many nodes, and the first port; else 3 and 9201")));
    line.addSubcommand(
        "test",
        command(
                "Runs the tests of the gate, those of a campaign, or all; other arguments go to"
                    + " Maven.")
            .addOption(
                OptionSpec.builder("--all")
                    .description("the gate and every campaign, for hours")
                    .build())
            .addOption(
                OptionSpec.builder("--campaign")
                    .paramLabel("NAME")
                    .type(String.class)
                    .description("only the tests of a campaign, and longer")
                    .completionCandidates(
                        List.of(
                            "containers",
                            "crash",
                            "damage",
                            "engine",
                            "faults",
                            "hostile",
                            "package",
                            "pairs",
                            "quotes",
                            "renditions",
                            "walk"))
                    .build()));
    line.addSubcommand(
        "bench",
        command("Runs a benchmark.")
            .addPositional(
                words(
                    "NAME",
                    "which one",
                    "compare",
                    "engine",
                    "extract",
                    "meaning",
                    "page",
                    "relevance",
                    "search",
                    "tag")));
    line.addSubcommand("package", command("Makes the program into one file to install."));
    return line;
  }

  private static CommandSpec command(String description) {
    CommandSpec spec = CommandSpec.create().mixinStandardHelpOptions(true);
    spec.usageMessage().description(description);
    return spec;
  }

  private static PositionalParamSpec words(String label, String description, String... candidates) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .type(String.class)
        .arity("0..1")
        .description(description)
        .completionCandidates(List.of(candidates))
        .build();
  }
}
