package org.councilnotes.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.councilnotes.Archive;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * The page of a comparison, asked for over HTTP of a server in this process: the finished one, or
 * until the first row of it is there.
 *
 * @param requests asked for in turn
 */
record ComparedPage(
    String name,
    List<HttpRequest> requests,
    boolean toFirstRow,
    HttpClient client,
    AtomicInteger turn)
    implements Side {

  private static final int OK = 200;

  /** What stands in the tag of each row. */
  private static final String ROW = "class=\"row ";

  /**
   * The pages of notes of a server that is started; it ends with this process.
   *
   * @return the finished page of the first two, compared before; its first row; and the finished
   *     pages of all neighbours, in turn, which are too many to be kept
   */
  static List<ComparedPage> of(List<Note> notes) throws Exception {
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
    HttpClient client = HttpClient.newHttpClient();
    List<HttpRequest> all =
        IntStream.range(1, notes.size())
            .mapToObj(i -> request(port, notes.get(i - 1), notes.get(i)))
            .toList();
    List<HttpRequest> one = all.subList(0, 1);
    ComparedPage page =
        new ComparedPage(" 100 pages, finished page", one, false, client, new AtomicInteger());
    page.await();
    return List.of(
        page,
        new ComparedPage(" 100 pages, first row", one, true, client, new AtomicInteger()),
        new ComparedPage(" 100 pages, compared anew", all, false, client, new AtomicInteger()));
  }

  private static HttpRequest request(int port, Note older, Note newer) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:%d/compare?note=%s&note=%s"
                    .formatted(port, older.id(), newer.id())))
        .build();
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
  public void run() throws Exception {
    HttpRequest request = requests.get(turn.getAndIncrement() % requests.size());
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != OK) {
      throw new IllegalStateException("answered with " + answer.statusCode());
    }
    try (InputStream page = answer.body()) {
      if (toFirstRow) {
        readToFirstRow(page);
      } else {
        page.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static void readToFirstRow(InputStream page) throws IOException {
    StringBuilder read = new StringBuilder();
    byte[] bytes = new byte[8 * 1024];
    while (read.indexOf(ROW) < 0) {
      int count = page.read(bytes);
      if (count < 0) {
        throw new IllegalStateException("a page without rows");
      }
      read.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
    }
  }
}
