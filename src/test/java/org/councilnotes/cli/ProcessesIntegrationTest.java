package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.TestCorpus;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.WriteLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows in a process of its own: signals, and that nothing is left behind. */
class ProcessesIntegrationTest {

  /** Matches {@code The archive is ready: http://localhost:8080}; not {@code ready: soon}. */
  private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d{1,5})");

  /** Matches {@code "snapshot" : "20190626T101500Z-3"}; not {@code "snapshot":null}. */
  private static final Pattern SNAPSHOT = Pattern.compile("\"snapshot\" ?: ?\"([^\"]{1,40})\"");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
  }

  @Test
  void terminatedIngestLeavesNoProcessBehindAndIsGoneOnWith() throws Exception {
    for (int i = 0; i < 6; i++) {
      files.sample("91790-19.pdf", "copy-" + i + ".pdf");
    }
    try (ArchiveProcess ingest = start("ingest")) {
      ingest.await(() -> !ingest.readers().isEmpty());
      List<ProcessHandle> readers = ingest.readers();
      ingest.terminate();
      assertThat(ingest.awaitEnd()).isNotZero();
      assertThat(readers)
          .isNotEmpty()
          .allSatisfy(r -> assertThat(r.onExit()).succeedsWithin(Duration.ofSeconds(10)));
      assertThat(ingest.leftBehind()).isEmpty();
      assertThat(ingest.err()).contains("archive: interrupted").doesNotContain("Exception");
    }
    assertThat(notes()).isEmpty();
    files.remove("copy-0.pdf");
    run(Writer.nullWriter(), "ingest");
    assertThat(notes()).containsExactly("91790-19");
  }

  @Test
  void rebuildThatWasKilledIsGoneOnWith() throws Exception {
    files.note("a.txt", "90801/19", "The walrus spoke.").note("b.txt", "90802/19", "Ports.");
    Path aside = folder.resolve("index/public.new");
    StringWriter said = new StringWriter();
    run(said, "ingest");
    files.write("c.misbehaving", "MISBEHAVE hang");
    Map<String, String> often = Map.of("JDK_JAVA_OPTIONS", "-Darchive.batch=1");
    try (ArchiveProcess rebuild =
        ArchiveProcess.start(folder.resolve("killed"), often, command("ingest", "--rebuild"))) {
      rebuild.await(() -> Files.exists(aside) && notes(aside).size() == 2);
      rebuild.kill();
      rebuild.awaitEnd();
    }
    files.remove("c.misbehaving").note("d.txt", "90804/19", "Borders.");
    run(said, "ingest", "--rebuild");
    assertThat(said.toString()).contains("reading 1 file\n");
    assertThat(notes()).containsExactlyInAnyOrder("90801-19", "90802-19", "90804-19");
    assertThat(aside).doesNotExist();
  }

  @Test
  void serverIngestsAnswersAndEndsWithItsReaders() throws Exception {
    files.note("a.txt", "90801/19", "The walrus spoke.");
    try (ArchiveProcess serve = start("serve", "--port", "0")) {
      serve.await(() -> READY.matcher(serve.out()).find());
      assertThat(get(address(serve.out()) + "/api/search?q=walrus")).contains("\"90801-19\"");
      serve.terminate();
      serve.awaitEnd();
      assertThat(serve.readers()).isEmpty();
      assertThat(serve.leftBehind()).noneMatch(f -> f.toString().contains("council-notes"));
      assertThat(serve.err()).doesNotContain("Exception");
    }
  }

  @Test
  void everyRequestIsAnsweredWhileAnotherProcessRebuilds() throws Exception {
    files.note("a.txt", "90801/19", "The walrus spoke.");
    try (BackgroundCommand serve = BackgroundCommand.start(command("serve", "--port", "0"))) {
      serve.await(() -> READY.matcher(serve.out()).find());
      String search = address(serve.out()) + "/api/search?q=walrus";
      String before = snapshot(get(search));
      try (ArchiveProcess rebuild = start("ingest", "--rebuild")) {
        List<String> answers = new ArrayList<>();
        do {
          answers.add(get(search));
          Thread.sleep(20); // the rebuild needs the processors, too
        } while (rebuild.isAlive());
        assertThat(rebuild.awaitEnd()).isZero();
        assertThat(answers).hasSizeGreaterThan(10).allMatch(a -> a.contains("\"90801-19\""));
        assertThat(snapshot(get(search))).isNotEqualTo(before);
      }
      assertThat(serve.end()).isZero();
    }
  }

  @Test
  void serverStartsWhileAnotherRunWrites() throws Exception {
    files.note("a.txt", "90801/19", "The walrus spoke.");
    try (WriteLock _ = LuceneArchiveHome.publicWorld(folder.resolve("index")).acquireWriteLock();
        BackgroundCommand serve = BackgroundCommand.start(command("serve", "--port", "0"))) {
      serve.await(() -> READY.matcher(serve.out()).find());
      assertThat(serve.err()).contains("another run is writing");
      assertThat(get(address(serve.out()) + "/api/status")).contains("\"counts\"");
      assertThat(serve.end()).isZero();
    }
  }

  private void run(Writer said, String... command) {
    PrintWriter console = new PrintWriter(said);
    assertThat(ArchiveCommand.run(console, console, command(command))).isZero();
  }

  private ArchiveProcess start(String... command) throws IOException {
    return ArchiveProcess.start(folder.resolve(command[0]), command(command));
  }

  private String[] command(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--corpus", files.root().toString()));
    arguments.addAll(List.of("--index", folder.resolve("index").toString()));
    return arguments.toArray(String[]::new);
  }

  private List<String> notes() {
    try (ArchiveReader reader = LuceneArchiveHome.publicWorld(folder.resolve("index")).reader()) {
      return reader.notes().stream().map(NoteSummary::id).toList();
    }
  }

  /** Those of a commit in a folder; none where it is being written for the first time. */
  private static List<String> notes(Path world) {
    try (ArchiveReader reader = LuceneArchiveReader.open(world)) {
      return reader.notes().stream().map(NoteSummary::id).toList();
    } catch (ArchiveProblem begun) {
      return List.of();
    }
  }

  private static String address(String out) {
    Matcher address = READY.matcher(out);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private static String snapshot(String answer) {
    Matcher snapshot = SNAPSHOT.matcher(answer);
    assertThat(snapshot.find()).as(answer).isTrue();
    return snapshot.group(1);
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
