package org.councilnotes.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.councilnotes.corpus.VocabularyProblem;
import org.councilnotes.index.IndexProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The one command that the others are parts of. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    version = "Council notes archive 0.1.0",
    description = "Search and compare Council notes across years.",
    subcommands = {
      ServeCommand.class,
      IngestCommand.class,
      ShowCommand.class,
      SearchCommand.class,
      CompareCommand.class,
      StatusCommand.class
    })
public final class ArchiveCommand {

  static final int FAILURES = 1;
  static final int CANNOT_RUN = 3;

  /** Runs the command of a command line and gives its exit code. */
  public static int run(String... arguments) {
    try (Termination _ = Termination.interruptsThisThread()) {
      return run(utf8(System.out), utf8(System.err), arguments);
    }
  }

  /** The same, saying what it says elsewhere. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new ArchiveCommand());
    line.setOut(out).setErr(err);
    line.setExecutionExceptionHandler(ArchiveCommand::explain);
    return line.execute(arguments);
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** What keeps a command from running is said in one line; a fault of ours with its trace. */
  private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof ParameterException bad) {
      line.getErr().println(bad.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (e instanceof CancellationException || Thread.interrupted()) {
      line.getErr().println("archive: interrupted");
      return CANNOT_RUN;
    }
    if (isExplained(e)) {
      line.getErr().println("archive: " + e.getMessage());
      return CANNOT_RUN;
    }
    throw e;
  }

  private static boolean isExplained(Exception e) {
    return e instanceof IndexProblem
        || e instanceof VocabularyProblem
        || e instanceof UncheckedIOException;
  }
}
