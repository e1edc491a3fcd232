package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.ingest.Selection;
import org.councilnotes.ingest.VanishedFiles;
import org.councilnotes.ingest.Watch;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.web.CorpusFolder;
import org.councilnotes.web.OwnWords;
import org.councilnotes.web.WebServer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Serves pages and API while and after it brings the archive up to date. While that cannot be
 * reached, it is the pages that say so.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Ingests what changed and serves pages and API.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.NOT_RUN})
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: 8080)")
  private int port = 8080;

  @Option(
      names = "--no-ingest",
      description = "serves the index as it is, and does not watch the corpus")
  private boolean noIngest;

  @Option(
      names = "--no-watch",
      description = "reads the corpus at the start only, not whenever it changes")
  private boolean noWatch;

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    PaceKeeper pace = new PaceKeeper(Clock.systemUTC());
    Upkeep upkeep = new Upkeep(places.corpus(), places.home());
    Optional<Watch> changes =
        isWatched() ? Optional.of(new Watch(places.corpus(), Watch.PAUSE)) : Optional.empty();
    try (ArchiveReader reader = places.home().reader();
        TakeUp takeUp = new TakeUp(upkeep, pace, console);
        WebServer.Running server = listen(parts(reader, pace, takeUp))) {
      new Perseverance(console)
          .with(noIngest ? () -> requireAnswer(reader) : () -> ingest(console, pace, changes));
      console.print("The archive is ready: http://localhost:" + server.port());
      waitForTheEnd(changes.map(watch -> following(watch, upkeep, pace, console)), console);
    }
    return 0;
  }

  private boolean isWatched() {
    return !noIngest && !noWatch;
  }

  private static CorpusFollowing following(
      Watch changes, Upkeep upkeep, PaceKeeper pace, Console console) {
    return new CorpusFollowing(changes, selection -> update(selection, upkeep, pace), console);
  }

  private static Optional<IngestReport> update(
      Selection selection, Upkeep upkeep, PaceKeeper pace) {
    Optional<IngestReport> report;
    try {
      report = upkeep.updateIfFree(selection, pace);
    } catch (RuntimeException e) {
      pace.close();
      throw e;
    }
    report.ifPresent(done -> pace.close());
    return report;
  }

  private WebServer.Running listen(WebServer.Parts parts) {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(spec.commandLine(), "no port: " + port);
    }
    try {
      return WebServer.start(parts, port);
    } catch (ApplicationContextException e) {
      throw causes(e)
          .filter(c -> c instanceof PortInUseException || c instanceof SocketException)
          .findFirst()
          .<RuntimeException>map(this::cannotListen)
          .orElse(e);
    }
  }

  private UncheckedIOException cannotListen(Throwable cause) {
    String reason = cause instanceof PortInUseException ? "it is in use" : cause.getMessage();
    return new UncheckedIOException(
        "cannot listen on port %d: %s; --port N chooses another".formatted(port, reason),
        new IOException(cause));
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }

  private static void waitForTheEnd(Optional<CorpusFollowing> following, Console console) {
    Optional<BackgroundWatch> watch = following.map(f -> BackgroundWatch.start(f, console));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watch.ifPresent(BackgroundWatch::close);
    }
  }

  private WebServer.Parts parts(ArchiveReader reader, PaceKeeper pace, TakeUp takeUp) {
    Corpus corpus = places.corpus();
    Runnable change = noIngest ? () -> {} : takeUp::ask;
    return new WebServer.Parts(
        reader,
        new CorpusFolder(corpus.root(), places.feeding(isWatched())),
        Vocabulary.load(corpus.vocabulary()),
        Catalogue.in(corpus.root()),
        pace,
        new OwnWords(corpus, change));
  }

  private static void requireAnswer(ArchiveReader reader) {
    String _ = reader.snapshot();
  }

  /** Where a large share of the known files is gone, what the archive holds is served. */
  private void ingest(Console console, PaceKeeper pace, Optional<Watch> changes) {
    try (IngestListener progress = new Tee(Progress.on(console), pace)) {
      new Upkeep(places.corpus(), places.home())
          .updateIfFree(progress)
          .ifPresentOrElse(
              report -> tell(report, console),
              () -> {
                console.say("archive: another run is writing; serving what it has written");
                changes.ifPresent(Watch::forget);
              });
    } catch (VanishedFiles gone) {
      console.say("archive: " + gone.getMessage());
    }
  }

  private static void tell(IngestReport report, Console console) {
    if (report.hasWorked() || report.hasFailures()) {
      new ReportText(console).print(report);
    }
  }
}
