package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does with its corpus while it serves. */
class ServedCorpusIntegrationTest {

  /** Matches {@code The archive is ready: http://localhost:8080}; not {@code ready: soon}. */
  private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d{1,5})");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
  }

  @Test
  void fileThatComesWhileItServesIsFound() throws Exception {
    try (BackgroundCommand serve = serve()) {
      assertThat(get(serve, "/series"))
          .contains("into the folder " + files.root().resolve("notes"), "they are read as soon as");
      files.note("a.txt", "90801/19", "The walrus spoke.");
      serve.await(() -> isFound(serve, "walrus"));

      TestCorpus moved = new TestCorpus(folder.resolve("moved"));
      Files.move(files.root(), moved.root());
      serve.await(() -> serve.err().contains("no folder of notes"));
      assertThat(isFound(serve, "walrus")).isTrue();
      moved.note("b.txt", "90802/19", "The dove spoke.");
      Files.move(moved.root(), files.root());
      serve.await(() -> isFound(serve, "dove"));
      assertQuietEnd(serve);
    }
  }

  @Test
  void emptiedFolderIsSaidOnceAndWaitedFor() throws Exception {
    for (int i = 1; i <= 6; i++) {
      files.note("n" + i + ".txt", 90_800 + i + "/19", "The walrus spoke " + i + " times.");
    }
    try (BackgroundCommand serve = serve()) {
      Path away = Files.move(files.path(""), folder.resolve("away"));
      files.folder("notes");
      serve.await(() -> serve.err().contains("6 of 6 known files are not in"));
      Files.delete(files.path(""));
      Files.move(away, files.path(""));
      files.note("z.txt", "90809/19", "The dove spoke.");
      serve.await(() -> isFound(serve, "dove"));
      assertThat(isFound(serve, "walrus")).isTrue();
      assertThat(serve.err().split("known files are not in", -1)).hasSize(2);
      assertQuietEnd(serve);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-watch", "--no-ingest"})
  void corpusIsNotWatchedWhereThatIsNotWanted(String option) throws Exception {
    try (BackgroundCommand serve = serve(option)) {
      assertThat(get(serve, "/series"))
          .contains(
              "./archive ingest --corpus %s --index %s"
                  .formatted(files.root(), folder.resolve("index")));
      assertQuietEnd(serve);
    }
  }

  @Test
  void serverThatIsStoppedWhileItsFirstIngestBeginsEndsQuietly() throws Exception {
    files.sample("91790-19.pdf").sample("91581-18.pdf");
    Path world = folder.resolve("index/public");
    for (int i = 0; i < 2; i++) {
      boolean early = i == 0;
      try (ArchiveProcess serve = ArchiveProcess.start(folder.resolve("serve"), command())) {
        serve.await(() -> early ? Files.exists(world) : !serve.readers().isEmpty());
        serve.terminate();
        serve.awaitEnd();
        assertQuiet(serve.err());
        assertThat(serve.readers()).isEmpty();
      }
    }
  }

  private static void assertQuietEnd(BackgroundCommand serve) throws Exception {
    assertThat(serve.end()).isZero();
    assertQuiet(serve.err());
  }

  private static void assertQuiet(String err) {
    assertThat(err).doesNotContain("Exception", "\tat ");
  }

  private BackgroundCommand serve(String... options) throws InterruptedException {
    BackgroundCommand serve = BackgroundCommand.start(command(options));
    serve.await(() -> READY.matcher(serve.out()).find());
    return serve;
  }

  private String[] command(String... options) {
    List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
    command.addAll(List.of("--corpus", files.root().toString()));
    command.addAll(List.of("--index", folder.resolve("index").toString()));
    command.addAll(List.of(options));
    return command.toArray(String[]::new);
  }

  private static boolean isFound(BackgroundCommand serve, String word) {
    return get(serve, "/api/search?q=" + word).contains("\"highlights\"");
  }

  private static String get(BackgroundCommand serve, String path) {
    Matcher address = READY.matcher(serve.out());
    assertThat(address.find()).isTrue();
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + path)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
