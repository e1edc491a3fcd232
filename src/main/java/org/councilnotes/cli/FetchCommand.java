package org.councilnotes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.FetchPrinter;
import org.councilnotes.fetch.FetchResult;
import org.councilnotes.fetch.NoteFetcher;
import org.councilnotes.fetch.RegisterClient;
import org.councilnotes.fetch.RegisterEntry;
import org.councilnotes.fetch.RequestedDocuments;
import org.councilnotes.json.FetchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings notes from the Council's public register into the corpus. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description =
        "Brings notes from the Council's public register into the corpus; asks no other host.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:some notes were not brought",
      ExitCodes.USAGE,
      ExitCodes.NOT_RUN
    })
final class FetchCommand implements Callable<Integer> {

  private static final String AGENT = "council-notes-archive/" + ProgramVersion.current().number();

  private final Supplier<RegisterClient> registers;

  @Spec private CommandSpec spec;
  @Mixin private LocationOptions places;

  @Parameters(
      paramLabel = "NUMBER",
      arity = "1..*",
      description = "in any spelling, or its address in the register")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      split = ",",
      description = "two letters; several parted by commas (default: that of the address, else en)")
  private List<String> languages = new ArrayList<>();

  @Option(names = "--json", description = "the report as JSON")
  private boolean json;

  FetchCommand() {
    this(() -> RegisterClient.ofTheCouncil(AGENT));
  }

  /** A command with another register than the Council's, for tests. */
  FetchCommand(Supplier<RegisterClient> registers) {
    this.registers = registers;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<RegisterEntry> entries = entries();
    FetchPrinter text = new FetchPrinter(Console.of(spec), places.corpus().root());
    List<FetchResult> results = new ArrayList<>();
    try (RegisterClient register = registers.get();
        NoteFetcher fetch = new NoteFetcher(register, places.corpus().newNotesFolder())) {
      for (RegisterEntry entry : entries) {
        text.begin(entry);
        FetchResult result = fetch.fetch(entry);
        results.add(result);
        if (!json) {
          text.print(result);
        }
      }
    }
    if (json) {
      Console.of(spec).print(FetchJson.write(results, places.corpus().root()));
    } else {
      text.printCounts(results);
    }
    text.sayWhatIsNext(results);
    return results.stream().allMatch(FetchResult::isHeld) ? 0 : ExitCodes.FAILURES;
  }

  /** All of them are read before the first is fetched. */
  private List<RegisterEntry> entries() {
    List<String> wanted = languages.stream().map(FetchCommand::language).toList();
    List<String> unknown = new ArrayList<>(wanted);
    unknown.removeAll(RegisterEntry.LANGUAGES);
    if (!unknown.isEmpty()) {
      throw bad("no language of the register: " + unknown.getFirst());
    }
    RequestedDocuments requested = RequestedDocuments.of(words, wanted);
    if (!requested.unknown().isEmpty()) {
      throw bad("no document number: " + requested.unknown().getFirst());
    }
    return requested.entries();
  }

  private static String language(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
