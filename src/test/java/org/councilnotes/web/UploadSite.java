package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.BackgroundIngest;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * A site without users where everybody may send files, which are read in the background as {@code
 * serve} does.
 */
public final class UploadSite implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Map<String, String> ALLOWING =
      Map.of(
          "archive.editing",
          "true",
          "archive.editing.uploads",
          "true",
          "archive.limit.wait",
          "100ms",
          "archive.upload.quiet",
          "100ms");

  /** Pauses between looks at what became of a file. */
  private static final int MOST_LOOKS = 600;

  private final TestCorpus files;
  private final ArchiveReader reader;
  private final BackgroundIngest runs;
  private final WebServer.Running server;
  private volatile boolean reads = true;

  private UploadSite(TestCorpus files, Path index, Map<String, String> settings) {
    this.files = files;
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(index);
    ArchiveMaintenance maintenance = new ArchiveMaintenance(files.corpus(), home);
    IngestProgress pace = new IngestProgress(Clock.systemUTC());
    runs = new BackgroundIngest(maintenance, pace, _ -> {});
    maintenance.update(FileSelection.CHANGED, IngestListener.NONE);
    reader = home.reader();
    Map<String, String> all = new HashMap<>(ALLOWING);
    all.putAll(settings);
    all.forEach(System::setProperty);
    try {
      server = WebServer.start(parts(pace), 0);
    } finally {
      all.keySet().forEach(System::clearProperty);
    }
  }

  /**
   * Reads the corpus and serves it.
   *
   * @param settings beside those that allow uploads
   */
  public static UploadSite open(TestCorpus files, Path index, Map<String, String> settings) {
    return new UploadSite(files, index, settings);
  }

  private WebServer.Parts parts(IngestProgress pace) {
    return new WebServer.Parts(
        ArchiveAccess.of(reader),
        files.corpus(),
        IngestInstructions.USUAL,
        Vocabulary.load(Optional.empty()),
        SeriesCatalogue.shipped(),
        pace,
        new CurationFiles(
            files.corpus(),
            () -> {
              if (reads) {
                runs.requestRun();
              }
            }));
  }

  /** From now on files wait until somebody has them read. */
  public void leaveUnread() {
    reads = false;
  }

  /** Has them read after all. */
  public void read() {
    reads = true;
    runs.requestRun();
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  public int port() {
    return server.port();
  }

  /** Sends one file to the API. */
  public HttpResponse<String> send(String path, String content, String... more) {
    return send(path, content.getBytes(StandardCharsets.UTF_8), more);
  }

  /**
   * Sends one file to the API.
   *
   * @param more further parameters, as {@code name=value}
   */
  public HttpResponse<String> send(String path, byte[] content, String... more) {
    String query = "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    String others = more.length == 0 ? "" : "&" + String.join("&", more);
    return exchange(
        HttpRequest.newBuilder(URI.create(visitor().root() + "/api/files" + query + others))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content))
            .build());
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What became of the files that were sent, once none of them waits. */
  public JsonNode settled() {
    for (int look = 0; look < MOST_LOOKS; look++) {
      JsonNode sent = visitor().json("/api/files").get("files");
      if (sent.valueStream().noneMatch(file -> file.get("state").stringValue().equals("waiting"))) {
        return sent;
      }
      pause();
    }
    throw new AssertionError("still waiting: " + visitor().get("/api/files").body());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    runs.close();
    reader.close();
  }
}
