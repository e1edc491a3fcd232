package org.councilnotes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.Archive;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Vocabulary;

/** The finished page of a comparison, asked for over HTTP of a server in this process. */
final class ComparedPage implements Side {

  private static final int OK = 200;

  private final String name;
  private final HttpRequest request;
  private final HttpClient client = HttpClient.newHttpClient();

  private ComparedPage(String name, URI page) {
    this.name = name;
    this.request = HttpRequest.newBuilder(page).build();
  }

  /** Starts a server that holds the notes; it ends with this process. */
  static ComparedPage of(String name, List<Note> notes) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
    Files.createDirectories(folder.resolve("corpus/notes"));
    Vocabulary vocabulary = Vocabulary.load(Optional.empty());
    try (LuceneArchiveWriter writer =
        LuceneArchiveHome.publicWorld(folder.resolve("index")).writer(vocabulary.thesaurus())) {
      notes.forEach(writer::put);
      writer.commit();
    }
    int port = freePort();
    Thread.ofPlatform().daemon().start(() -> serve(folder, port));
    String ids = notes.stream().map(n -> "note=" + n.id()).collect(Collectors.joining("&"));
    ComparedPage page =
        new ComparedPage(name, URI.create("http://127.0.0.1:" + port + "/compare?" + ids));
    page.await();
    return page;
  }

  private static void serve(Path folder, int port) {
    try {
      Archive.main(
          new String[] {
            "serve",
            "--no-ingest",
            "--port",
            Integer.toString(port),
            "--corpus",
            folder.resolve("corpus").toString(),
            "--index",
            folder.resolve("index").toString()
          });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await() throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      try {
        run();
        return;
      } catch (IOException notYet) {
        Thread.sleep(300);
      }
    }
    throw new IllegalStateException("the server does not answer");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run() throws Exception {
    int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
    if (status != OK) {
      throw new IllegalStateException("answered with " + status);
    }
  }
}
