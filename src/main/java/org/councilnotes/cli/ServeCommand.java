package org.councilnotes.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves pages and API while and after it brings the index up to date. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Ingests what changed and serves pages and API.")
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: 8080)")
  private int port = 8080;

  @Option(names = "--no-ingest", description = "serves the index as it is")
  private boolean noIngest;

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    Corpus corpus = places.corpus();
    IndexHome home = places.index();
    try (ArchiveReader reader = home.reader();
        WebServer.Running server = listen(parts(corpus, reader))) {
      String address = "http://localhost:" + server.port();
      if (!noIngest) {
        ingest(corpus, home, console);
      }
      console.print("The archive is ready: " + address);
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private WebServer.Running listen(WebServer.Parts parts) {
    try {
      return WebServer.start(parts, port);
    } catch (RuntimeException e) {
      throw isPortInUse(e)
          ? new CannotRun("port " + port + " is in use; choose another with --port", e)
          : e;
    }
  }

  private static boolean isPortInUse(Throwable e) {
    return e instanceof PortInUseException || (e.getCause() != null && isPortInUse(e.getCause()));
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
