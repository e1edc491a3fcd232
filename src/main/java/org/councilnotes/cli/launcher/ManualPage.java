package org.councilnotes.cli.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, as roff with the macros of man(7).
 *
 * <p>picocli itself writes AsciiDoc, which would need a further program.
 *
 * @param version of the program
 */
public record ManualPage(CommandSpec command, String version) {

  /** Matches the start of a line that would be an order to roff; no other start. */
  private static final Pattern ORDER = Pattern.compile("(?m)^(?=[.'])");

  /** Parts {@code archive search} into two words. */
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final String SECTION = "1";

  /** Pages of the command and of each of its subcommands, and theirs. */
  public static List<ManualPage> all(CommandSpec command, String version) {
    return Stream.concat(
            Stream.of(new ManualPage(command, version)),
            command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(sub -> all(sub, version).stream()))
        .toList();
  }

  /** Such as {@code archive-search}. */
  String name() {
    return BLANKS.matcher(command.qualifiedName()).replaceAll("-");
  }

  /** Such as {@code archive-search.1}. */
  public String fileName() {
    return name() + "." + SECTION;
  }

  public String roff() {
    List<String> lines = new ArrayList<>();
    lines.add(
        ".TH \"%s\" \"%s\" \"\" \"%s\" \"\""
            .formatted(plain(name()), SECTION, plain("Council notes archive " + version)));
    String description = joined(command.usageMessage().description());
    section("NAME", lines);
    lines.add(plain(name()) + " \\- " + plain(description));
    section("SYNOPSIS", lines);
    lines.add(bold(command.qualifiedName()) + " " + plain(synopsis()));
    if (!command.subcommands().isEmpty()) {
      section("COMMANDS", lines);
      command.subcommands().forEach((name, line) -> entry(bold(name), description(line), lines));
    }
    parameters(lines);
    options(lines);
    exitCodes(command.usageMessage().exitCodeList(), lines);
    footer(lines);
    return String.join("\n", lines) + "\n";
  }

  /** Without the name, which comes before it. */
  private String synopsis() {
    String whole = new Help(command, Help.Ansi.OFF).synopsis(0);
    return BLANKS
        .matcher(whole.strip())
        .replaceAll(" ")
        .substring(command.qualifiedName().length())
        .strip();
  }

  private void parameters(List<String> lines) {
    List<PositionalParamSpec> shown =
        command.positionalParameters().stream().filter(p -> !p.hidden()).toList();
    if (!shown.isEmpty()) {
      section("ARGUMENTS", lines);
      shown.forEach(p -> entry(italic(p.paramLabel()), joined(p.description()), lines));
    }
  }

  private void options(List<String> lines) {
    section("OPTIONS", lines);
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> entry(head(option), joined(option.description()), lines));
  }

  private static String head(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(name -> option.negatable() ? name.replaceFirst("^--", "--[no-]") : name)
            .map(ManualPage::bold)
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();
    return option.arity().max() == 0 ? names : names + "=" + italic(option.paramLabel());
  }

  private static void exitCodes(Map<String, String> codes, List<String> lines) {
    if (!codes.isEmpty()) {
      section("EXIT STATUS", lines);
      codes.forEach((code, means) -> entry(bold(code.strip()), means, lines));
    }
  }

  private void footer(List<String> lines) {
    String[] footer = command.usageMessage().footer();
    if (footer.length > 0) {
      section("NOTES", lines);
      lines.add(".nf");
      Arrays.stream(footer).map(ManualPage::plain).forEach(lines::add);
      lines.add(".fi");
    }
  }

  private static String description(CommandLine line) {
    return joined(line.getCommandSpec().usageMessage().description());
  }

  private static void section(String title, List<String> lines) {
    lines.add(".SH " + title);
  }

  private static void entry(String head, String text, List<String> lines) {
    lines.add(".TP");
    lines.add(head);
    lines.add(text.isEmpty() ? "\\&" : plain(text));
  }

  private static String joined(String[] text) {
    return String.join(" ", text);
  }

  private static String bold(String text) {
    return "\\fB" + plain(text) + "\\fR";
  }

  private static String italic(String text) {
    return "\\fI" + plain(text) + "\\fR";
  }

  /** Hyphens are to stay hyphens, so that what is copied from the page works. */
  private static String plain(String text) {
    return ORDER
        .matcher(text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq"))
        .replaceAll("\\\\&");
  }
}
