package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is killed in the middle of a rebuild that was asked for. */
@Tag("campaign")
@Tag("crash")
class KilledRebuildIntegrationTest {

  private static final int NOTES = 80;

  /** Commits of a rebuild that is under way. */
  private static final int FEW = 5;

  private static final String COMMIT = "segments_";

  /** Matches {@code ready: http://localhost:8080}; not {@code ready: soon}. */
  private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d{1,5})");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Without users everybody may; it commits often, so that there is something to go on with. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ARCHIVE_EDITING", "true",
          "ARCHIVE_EDITING_RUNS", "true",
          "JAVA_TOOL_OPTIONS", "-Darchive.batch=2");

  @TempDir private Path folder;

  @Test
  void whatWasServedIsServedAndTheNextRebuildGoesOn() throws Exception {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    for (int i = 0; i < NOTES; i++) {
      files.note("n" + i + ".txt", 90_800 + i + "/19", "The walrus spoke " + i + " times.");
    }
    try (ArchiveProcess serve = serve("first")) {
      String root = root(serve);
      start(root);
      serve.await(() -> commits() >= FEW);
      serve.kill();
      serve.awaitEnd();
    }
    try (ArchiveProcess serve = serve("second")) {
      String root = root(serve);
      assertThat(status(root).at("/counts/indexed").intValue()).isEqualTo(NOTES);
      assertThat(status(root).at("/runs/rebuildUnfinished").booleanValue()).isTrue();
      start(root);
      serve.await(() -> status(root).at("/runs/last/end").asString("").equals("done"));

      assertThat(status(root).at("/runs/last/read").intValue()).isBetween(1, NOTES - 1);
      assertThat(status(root).at("/counts/indexed").intValue()).isEqualTo(NOTES);
      assertThat(status(root).at("/runs/rebuildUnfinished").booleanValue()).isFalse();
    }
  }

  /** The number in the name of the newest commit of the rebuild, which Lucene counts up. */
  private int commits() {
    try (Stream<Path> files = Files.list(folder.resolve("index/public.new"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(COMMIT))
          .mapToInt(name -> Integer.parseInt(name.substring(COMMIT.length()), Character.MAX_RADIX))
          .max()
          .orElse(0);
    } catch (IOException notYet) {
      return 0;
    }
  }

  private ArchiveProcess serve(String name) throws IOException {
    return ArchiveProcess.start(
        folder.resolve(name),
        SETTINGS,
        "serve",
        "--port",
        "0",
        "--corpus",
        folder.resolve("corpus").toString(),
        "--index",
        folder.resolve("index").toString());
  }

  private static String root(ArchiveProcess serve) throws InterruptedException {
    serve.await(() -> READY.matcher(serve.out()).find());
    Matcher address = READY.matcher(serve.out());
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private static void start(String root) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + "/api/runs"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"kind\":\"rebuild\"}"));
    assertThat(send(request).at("/current/kind").stringValue()).isEqualTo("rebuild");
  }

  private static JsonNode status(String root) {
    return send(HttpRequest.newBuilder(URI.create(root + "/api/status")));
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      return JsonMapper.shared()
          .readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
