package org.councilnotes.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.councilnotes.extract.fork.Extractor;
import org.councilnotes.extract.ocr.Tesseract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file makes its parser ask the network, or read another file: a server and a file watch. */
@Tag("campaign")
@Tag("hostile")
class CanaryIntegrationTest {

  private static final String TOKEN = "canary-words-that-lie-elsewhere";
  private static final Path TOOL = Path.of("..", "shared", "tools", "make-bad-input.py");
  private static final String TOKEN_OF_THE_TOOL = "CANARY-7f3a-FILE-LEAK";

  private static final Extractor EXTRACTOR =
      new Extractor(ExtractLimits.DEFAULT.withWorkers(2), Tesseract.NONE);

  @TempDir private Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, TOKEN.length());
          exchange.getResponseBody().write(TOKEN.getBytes(StandardCharsets.US_ASCII));
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void serverCountsWhoAsks() throws IOException {
    URI.create(url() + "/x").toURL().openStream().close();
    assertThat(requests).hasValue(1);
  }

  @Test
  void noFileMakesItsParserAskForAnother() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), TOKEN);
    Path notes = Files.createDirectory(folder.resolve("notes"));
    List<Path> files = new CanaryFiles(notes, url(), secret.toUri().toString()).write();

    assertThat(files).hasSizeGreaterThan(60);
    assertThat(files).allSatisfy(f -> assertThat(output(f)).as("%s", f).doesNotContain(TOKEN));
    assertThat(output(notes.resolve("template.docx"))).as("read at all").contains("text");
    assertThat(output(notes.resolve("picture.odt"))).as("read at all").contains("<body");
    assertThat(requests).hasValue(0);
  }

  /** It would get nowhere if it did. */
  @ParameterizedTest
  @ValueSource(strings = {"connect", "fetch"})
  void parserHasNoNetwork(String how) throws IOException {
    Path file = folder.resolve("bad.misbehaving");
    Files.writeString(file, "MISBEHAVE %s %d".formatted(how, server.getAddress().getPort()));

    assertThat(output(file)).contains("parse error");
    assertThat(requests).hasValue(0);
  }

  @Test
  void noGeneratedFileMakesItsParserAskForAnother() throws Exception {
    assumeTrue(Files.exists(TOOL), "no ../shared/tools");
    Path made = folder.toAbsolutePath();
    assumeTrue(make(made), "no python3");
    List<Path> files = below(made.resolve("generated").resolve("xxe"));

    assertThat(files).hasSizeGreaterThan(30);
    assertThat(files)
        .allSatisfy(
            f -> assertThat(output(f)).as("%s", f).doesNotContain(TOKEN_OF_THE_TOOL, TOKEN));
    assertThat(requests).hasValue(0);
  }

  /** All that comes out of a file. */
  private static String output(Path file) {
    return switch (EXTRACTOR.extract(file)) {
      case Extraction.Read read -> read.xhtml() + read.metadata();
      case Extraction.Ended ended -> ended.outcome().english();
    };
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private boolean make(Path into) throws InterruptedException {
    String port = Integer.toString(server.getAddress().getPort());
    try {
      return new ProcessBuilder("python3", TOOL.toAbsolutePath().toString(), into.toString(), port)
              .directory(into.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException cannotRun) {
      return false;
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
