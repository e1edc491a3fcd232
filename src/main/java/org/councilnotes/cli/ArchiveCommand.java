package org.councilnotes.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.councilnotes.access.account.AccountProblem;
import org.councilnotes.cli.output.Console;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.web.WebServer;
import org.councilnotes.yaml.InvalidYamlException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one command that the others are parts of. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.Provider.class,
    description = "Search and compare Council notes across years.",
    subcommands = {
      ServeCommand.class,
      IngestCommand.class,
      ImportCommand.class,
      DumpCommand.class,
      FetchCommand.class,
      ShowCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      ResearchObjectCommand.class,
      CompareCommand.class,
      LineageCommand.class,
      WordingCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      MatrixCommand.class,
      McpCommand.class,
      VocabularyCommand.class,
      UserCommand.class,
      StatusCommand.class,
      AuditCommand.class,
      WithdrawCommand.class,
      SnapshotCommand.class,
      MeaningCommand.class,
      CompletionCommand.class
    })
public final class ArchiveCommand {

  private static final String NO_MEMORY =
      "out of memory; what was committed stays. Give it more and run it again:"
          + " ARCHIVE_OPTS=-Xmx2g ./archive ...";

  /** Runs the command of a command line and gives its exit code. */
  public static int run(String... arguments) {
    try (TerminationSignals _ = TerminationSignals.install()) {
      return run(utf8(System.out), utf8(System.err), arguments);
    }
  }

  /** The same with other streams for answers and messages. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(CommandLine.defaultFactory(), new Console(out, err), arguments);
  }

  /**
   * The same with other commands.
   *
   * @param commands creates the commands
   */
  static int run(IFactory commands, Console console, String... arguments) {
    try {
      return execute(commands, console, arguments);
    } catch (OutOfMemoryError e) {
      console.err().println("archive: " + NO_MEMORY);
      return ExitCodes.CANNOT_RUN;
    }
  }

  private static int execute(IFactory commands, Console console, String... arguments) {
    CommandLine line = new CommandLine(new ArchiveCommand(), commands);
    line.setOut(console.out()).setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(ArchiveCommand::refuse);
    line.setExecutionExceptionHandler(ArchiveCommand::explain);
    return line.execute(arguments);
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Bad usage is said in two lines: whoever wants all options asks for them. */
  private static int refuse(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    line.getErr()
        .println("archive: " + ControlCharacterEscaping.escapeLines(e.getMessage() + meant(e)));
    line.getErr().println(line.getCommandSpec().qualifiedName() + " --help says more");
    return CommandLine.ExitCode.USAGE;
  }

  /** Options and commands that are like the one that there is not. */
  private static String meant(ParameterException e) {
    List<String> alike =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    return alike.isEmpty() ? "" : "; did you mean " + String.join(" or ", alike) + "?";
  }

  /** What keeps a command from running is said in one line; a fault of ours with its trace. */
  private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    explanation(TerminationSignals.isUnderWay() ? new CancellationException() : e)
        .ifPresentOrElse(line.getErr()::println, () -> e.printStackTrace(line.getErr()));
    return ExitCodes.CANNOT_RUN;
  }

  /** The message for people; empty where the exception's own would not help them. */
  static Optional<String> explanation(Exception e) {
    return switch (e) {
      case ArchiveProblem _,
          InvalidYamlException _,
          UncheckedIOException _,
          MeaningProblem _,
          AccountProblem _,
          WebServer.InvalidSetting _ ->
          Optional.of("archive: " + e.getMessage());
      case CancellationException _, InterruptedException _ -> Optional.of("archive: interrupted");
      default -> Optional.empty();
    };
  }
}
