package org.councilnotes.web.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.WebServer;

/** A site that is served while its corpus is being read. */
public final class ReadingSite implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final IngestProgress pace = new IngestProgress(Clock.systemUTC());
  private final ArchiveReader reader;
  private final WebServer.Running server;

  private ReadingSite(Corpus corpus, LuceneArchiveHome home, Role role) {
    reader = home.reader();
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(reader, Optional.empty(), () -> new ArchiveUser("rosa", role)),
                corpus,
                IngestInstructions.USUAL,
                Vocabulary.load(Optional.empty()),
                SeriesCatalogue.shipped(),
                pace,
                new CurationFiles(corpus, () -> {})),
            0);
  }

  /** Opens it as operators see it. */
  public static ReadingSite open(Corpus corpus, LuceneArchiveHome home) {
    return openAs(Role.OPERATOR, corpus, home);
  }

  /** Opens it as somebody sees it who has a role. */
  static ReadingSite openAs(Role role, Corpus corpus, LuceneArchiveHome home) {
    return new ReadingSite(corpus, home, role);
  }

  /** What it knows of the run. */
  public IngestProgress pace() {
    return pace;
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  /** Begins to follow the run. */
  public Listener listener() throws IOException, InterruptedException {
    URI address = URI.create(visitor().root() + ProgressPage.PATH);
    return new Listener(
        CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines()));
  }

  /** One who reads the stream of events. */
  public record Listener(HttpResponse<Stream<String>> answer, Iterator<String> lines)
      implements AutoCloseable {

    Listener(HttpResponse<Stream<String>> answer) {
      this(answer, answer.body().iterator());
    }

    /** The data of the next event of that name; what comes before it is passed over. */
    public String next(String event) {
      while (lines.hasNext()) {
        if (lines.next().equals("event:" + event)) {
          return lines.next();
        }
      }
      throw new AssertionError("the stream ended without an event " + event);
    }

    /** Whether nothing more of weight comes before the stream ends. */
    boolean isAtTheEnd() {
      while (lines.hasNext()) {
        if (lines.next().startsWith("event:")) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void close() {
      answer.body().close();
    }
  }

  /** Answers no more; what it read from is open. */
  void stop() {
    server.close();
  }

  @Override
  public void close() {
    stop();
    reader.close();
  }
}
