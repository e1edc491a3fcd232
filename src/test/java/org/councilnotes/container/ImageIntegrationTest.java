package org.councilnotes.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.councilnotes.container.ImageRehearsal.Ended;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.opensearch.client.SecuredFront;
import org.councilnotes.opensearch.client.TestCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The image, by the steps of its {@code Dockerfile} in a folder: built by Maven, run by the linked
 * runtime with the environment of the image and nothing else.
 */
@Tag("campaign")
@Tag("containers")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class ImageIntegrationTest {

  /** Matches {@code archive/program/status.jsa}. */
  private static final Pattern LEFT_BY_THE_LAUNCHER =
      Pattern.compile("archive/program/(?!serve|reader)[a-z]+\\.jsa");

  @TempDir static Path folder;
  private static ImageRehearsal image;
  private static Ended ingest;
  private static Map<String, String> files;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void build() throws Exception {
    image = new ImageRehearsal(folder.resolve("root"));
    image.build();
    files = image.files();
    FileSystemUtils.copyRecursively(Path.of("corpus"), image.at("/archive/corpus"));
    ingest = image.run(Map.of(), "ingest");
  }

  /**
   * Each test, whatever it does, leaves the read-only part of the image as it was. Who runs the
   * tests may write there, and the launcher leaves classes of commands where it may.
   */
  @AfterEach
  void nothingIsWrittenBesideTheVolumes() throws IOException {
    Map<String, String> now = image.files();
    assertThat(now.keySet()).containsAll(files.keySet());
    now.entrySet().removeAll(files.entrySet());
    assertThat(now.keySet()).allMatch(LEFT_BY_THE_LAUNCHER.asMatchPredicate());
  }

  @Test
  void runtimeIsWhatTheProgramNeedsAndNoMore() {
    assertThat(image.at("/opt/runtime/bin/java")).isExecutable();
    assertThat(image.at("/opt/runtime/bin/jcmd")).isExecutable();
    assertThat(image.at("/opt/runtime/bin/javac")).doesNotExist();
    assertThat(image.at("/archive/program/serve.jsa")).isNotEmptyFile();
    assertThat(image.at("/archive/program/reader.jsa")).isNotEmptyFile();
    assertThat(image.at("/archive/pom.xml")).doesNotExist();
  }

  /** By child processes of the runtime, and tesseract. */
  @Test
  void everySampleNoteIsRead() {
    assertThat(ingest.code()).as(ingest.err()).isZero();
    assertThat(ingest.out()).contains("55 files, 40 indexed, 15 skipped");
  }

  @Test
  void commandsAnswerAndWriteTables() throws Exception {
    Ended found = image.run(Map.of(), "search", "drugs");
    assertThat(found.code()).as(found.err()).isZero();
    Path table = image.at("/tmp/drugs.xlsx");
    Ended written =
        image.run(Map.of(), "export", "drugs", "--format", "xlsx", "-o", table.toString());
    assertThat(written.code()).as(written.err()).isZero();
    assertThat(Files.readAllBytes(table)).startsWith('P', 'K');
    assertThat(image.run(Map.of(), "status").out()).contains("40 notes");
  }

  @Test
  void pagesAndAssistantsAreServedUntilItIsStopped() throws Exception {
    int port = freePort();
    Path said = folder.resolve("served");
    Process server =
        image
            .usual(Map.of("ARCHIVE_MCP", "true"), port)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      waitForHealth(server, port, said);
      assertThat(get(port, "/api/search?q=drugs").body())
          .asString(StandardCharsets.UTF_8)
          .contains("total");
      assertThat(get(port, "/?lang=fr").statusCode()).isEqualTo(200);
      assertThat(ping(port)).contains("\"jsonrpc\":\"2.0\"");
    } finally {
      server.destroy();
    }
    assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(server.exitValue()).isEqualTo(143);
    assertThat(image.health(port).code()).isNotZero();
    assertThat(Files.readString(said)).doesNotContain("Exception", "at org.");
  }

  /** With what the files of Compose give to an archive of the cluster. */
  @Test
  void clusterIsReachedByTlsWithTheSecretOfAFile(TestCluster cluster) throws Exception {
    String password = "a+secret/of_28=letters.and-2";
    Path own = Files.createDirectories(folder.resolve("security"));
    SecurityScript script = new SecurityScript(own);
    assertThat(script.run(password + "\n").code()).isZero();
    Path corpus = Files.createDirectories(folder.resolve("few/notes"));
    Files.copy(Path.of("corpus/notes/90902-22.pdf"), corpus.resolve("90902-22.pdf"));
    try (SecuredFront front =
        new SecuredFront(
            cluster.addresses().getFirst(),
            new OpenSearchSettings.Login("archive", password),
            script.nodes(),
            SecurityScript.STORE_PASSWORD,
            script.authority())) {
      Map<String, String> settings =
          Map.of(
              "ARCHIVE_ENGINE",
              "opensearch",
              "ARCHIVE_ENGINE_NAME",
              "image",
              "ARCHIVE_ENGINE_ADDRESSES",
              front.address("localhost").toString(),
              "ARCHIVE_ENGINE_CERTIFICATES",
              script.authority().toString(),
              "ARCHIVE_ENGINE_USER",
              "archive",
              "ARCHIVE_ENGINE_PASSWORD_FILE",
              script.password().toString());
      Ended read = image.run(settings, "ingest", "--corpus", corpus.getParent().toString());
      assertThat(read.code()).as(read.err()).isZero();
      assertThat(image.run(settings, "status").out()).contains("1 note");
    }
  }

  private static void waitForHealth(Process server, int port, Path said) throws Exception {
    Instant end = Instant.now().plusSeconds(300);
    while (image.health(port).code() != 0) {
      assertThat(server.isAlive()).as(Files.readString(said)).isTrue();
      assertThat(Instant.now()).as("healthy").isBefore(end);
      Thread.sleep(500);
    }
  }

  private HttpResponse<byte[]> get(int port, String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofByteArray());
  }

  private String ping(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
