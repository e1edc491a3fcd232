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
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.cli.output.Console;
import org.councilnotes.cli.output.LedgerPrinter;
import org.councilnotes.cli.output.MaintenancePrinter;
import org.councilnotes.cli.output.ProgressDisplay;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.HeldBackRun;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.ArchiveRetry;
import org.councilnotes.ingest.maintain.ArchiveUpdate;
import org.councilnotes.ingest.maintain.BackgroundDerivation;
import org.councilnotes.ingest.maintain.BackgroundIngest;
import org.councilnotes.ingest.maintain.ContinuousIngest;
import org.councilnotes.ingest.maintain.CorpusWatch;
import org.councilnotes.ingest.maintain.MaintenanceListener;
import org.councilnotes.ingest.maintain.RequestedRuns;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
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
  @Mixin private LocationOptions places;

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
    AccountFile.ofProcess().ifPresent(users -> users.requireOutside(places.indexFolder()));
    if (places.homes().completeWorld().isPresent()) {
      AuditFolder _ = places.auditFolder(); // only there accesses are logged
    }
    Console console = Console.of(spec);
    IngestProgress pace = new IngestProgress(Clock.systemUTC());
    try (BackgroundDerivation vectors =
        new BackgroundDerivation(places.meaning(), pace.derivation())) {
      serve(new ArchiveMaintenance(places.corpus(), places.homes().with(vectors)), pace, console);
    }
    return 0;
  }

  private void serve(ArchiveMaintenance archiveMaintenance, IngestProgress pace, Console console)
      throws InterruptedException {
    MaintenanceListener messages = counting(new MaintenancePrinter(console), pace);
    Optional<CorpusWatch> changes =
        isWatched()
            ? Optional.of(new CorpusWatch(places.corpus(), CorpusWatch.PAUSE))
            : Optional.empty();
    try (ServedWorlds worlds = ServedWorlds.of(archiveMaintenance.homes());
        BackgroundIngest backgroundIngest =
            new BackgroundIngest(archiveMaintenance, pace, messages);
        RequestedRuns runs =
            new RequestedRuns(archiveMaintenance, pace, messages, Clock.systemUTC());
        WebServer.Running server = listen(parts(worlds, pace, backgroundIngest, runs))) {
      new ArchiveRetry(messages)
          .run(
              noIngest
                  ? () -> requireAnswer(worlds.publicWorld())
                  : () -> ingest(archiveMaintenance, console, pace, worlds.access(), changes));
      console.print("The archive is ready: http://localhost:" + server.port());
      waitForTheEnd(
          changes.map(
              watch ->
                  new ContinuousIngest(
                      watch, ArchiveUpdate.unlessLocked(archiveMaintenance, pace), messages)));
    }
  }

  private static MaintenanceListener counting(MaintenanceListener messages, IngestProgress pace) {
    return event -> {
      if (event.isFailure()) {
        pace.countFailure();
      }
      messages.report(event);
    };
  }

  /** What is read while it is served. */
  private record ServedWorlds(
      ArchiveReader publicWorld, Optional<ArchiveReader> completeWorld, ArchiveAccess access)
      implements AutoCloseable {

    ServedWorlds(ArchiveReader publicWorld, Optional<ArchiveReader> completeWorld) {
      this(publicWorld, completeWorld, ArchiveAccess.of(publicWorld, completeWorld));
    }

    static ServedWorlds of(WorldHomes homes) {
      ArchiveReader publicWorld = homes.publicWorld().reader();
      try {
        return new ServedWorlds(publicWorld, homes.completeWorld().map(ArchiveHome::reader));
      } catch (RuntimeException e) {
        publicWorld.close();
        throw e;
      }
    }

    @Override
    public void close() {
      completeWorld.ifPresent(ArchiveReader::close);
      publicWorld.close();
    }
  }

  private boolean isWatched() {
    return !noIngest && !noWatch;
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

  private static void waitForTheEnd(Optional<ContinuousIngest> following) {
    Optional<ContinuousIngest.BackgroundThread> watch =
        following.map(ContinuousIngest.BackgroundThread::start);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watch.ifPresent(ContinuousIngest.BackgroundThread::close);
    }
  }

  private WebServer.Parts parts(
      ServedWorlds worlds,
      IngestProgress pace,
      BackgroundIngest backgroundIngest,
      RequestedRuns runs) {
    Corpus corpus = places.corpus();
    Runnable change = noIngest ? () -> {} : backgroundIngest::requestRun;
    return new WebServer.Parts(
            worlds.access(),
            corpus,
            places.feeding(isWatched()),
            Vocabulary.load(corpus.existingVocabularyFolder()),
            SeriesCatalogue.in(corpus.root()),
            pace,
            new CurationFiles(corpus, change),
            noIngest ? ArchiveRuns.NONE : runs,
            worlds.completeWorld().map(_ -> places.auditFolder()))
        .with(places.meaning().worlds());
  }

  private static void requireAnswer(ArchiveReader reader) {
    String _ = reader.snapshot();
  }

  /** Where a large share of the known files is gone, what the archive holds is served. */
  private static void ingest(
      ArchiveMaintenance archiveMaintenance,
      Console console,
      IngestProgress pace,
      ArchiveAccess access,
      Optional<CorpusWatch> changes) {
    try (IngestListener progress = ProgressDisplay.on(console).and(pace)) {
      archiveMaintenance
          .updateIfFree(progress)
          .ifPresentOrElse(
              report -> {
                access.declareInStep();
                tell(report, console);
              },
              () -> {
                console.say("archive: another run is writing; serving what it has written");
                changes.ifPresent(CorpusWatch::markChanged);
              });
    } catch (HeldBackRun held) {
      pace.countFailure();
      console.say("archive: " + held.getMessage());
    }
  }

  private static void tell(IngestReport report, Console console) {
    if (report.hasWorked() || report.hasFailures()) {
      new LedgerPrinter(console).print(report);
    }
  }
}
