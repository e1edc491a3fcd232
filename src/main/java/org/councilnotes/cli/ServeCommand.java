package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.web.CorpusFolder;
import org.councilnotes.web.WebServer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves pages and API while and after it brings the index up to date. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Ingests what changed and serves pages and API.")
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: 8080)")
  private int port = 8080;

  @Option(names = "--no-ingest", description = "serves the index as it is")
  private boolean noIngest;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Corpus corpus = places.corpus();
    IndexHome home = places.index();
    try (ArchiveReader reader = home.reader();
        WebServer.Running server = listen(parts(corpus, reader))) {
      if (!noIngest) {
        ingest(corpus, home, console);
      }
      console.print("The archive is ready: http://localhost:" + server.port());
      waitForTheEnd();
    }
    return 0;
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

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static WebServer.Parts parts(Corpus corpus, ArchiveReader reader) {
    return new WebServer.Parts(
        reader,
        new CorpusFolder(corpus.root()),
        Vocabulary.load(corpus.vocabulary()),
        Catalogue.in(corpus.root()));
  }

  private static void ingest(Corpus corpus, IndexHome home, Console console) {
    try (IngestListener progress = Progress.on(console)) {
      IngestReport report = IngestCommand.update(corpus, home, progress);
      if (report.read() > 0 || report.hasFailures()) {
        new ReportText(console).print(report);
      }
    }
  }
}
