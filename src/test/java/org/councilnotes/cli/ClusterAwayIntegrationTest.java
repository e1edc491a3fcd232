package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.TestCorpus;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands while every node of their cluster is away, or has no room; {@code ./archive test
 * --campaign faults} takes the sample notes for it.
 */
@Tag("campaign")
@Tag("faults")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class ClusterAwayIntegrationTest {

  private static final boolean CAMPAIGN = Campaign.runs("faults");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String WAITING = "archive: waiting: OpenSearch cannot be reached";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Matches {@code The archive is ready: http://localhost:8080}; not {@code ready: soon}. */
  private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d{1,5})");

  @TempDir private Path folder;
  private TestCluster cluster;
  private OpenSearchSettings settings;
  private Path corpus;

  @BeforeEach
  void fill(TestCluster cluster) {
    this.cluster = cluster;
    settings = cluster.settings("away" + System.nanoTime());
    corpus = CAMPAIGN ? Path.of("corpus").toAbsolutePath() : smallCorpus();
  }

  private Path smallCorpus() {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    for (int i = 0; i < 60; i++) {
      files.note(
          "n%02d.txt".formatted(i), (90_100 + i) + "/19", "The walrus %d spoke.".formatted(i));
    }
    return files.root();
  }

  @Test
  void allNodesAreRestartedWhileOneRunIngestsAndAnotherServes() throws Exception {
    try (ArchiveProcess serve = start("serve", "--no-ingest", "--port", "0")) {
      serve.await(() -> READY.matcher(serve.out()).find());
      String site = address(serve);
      assertThat(statuses(site)).containsOnly(200);
      int ended;
      try (ArchiveProcess ingest = start("ingest", "--corpus", corpus.toString());
          ArchiveReader reader = OpenSearchArchiveHome.publicWorld(settings).reader()) {
        ingest.await(() -> notes(reader) > 0);
        int before = notes(reader);
        restartAll(site, ingest);
        System.out.println("faults: all nodes were killed after so many notes or more: " + before);
        ended = ingest.awaitEnd(PATIENCE);
        System.out.println("faults: ingest ended with " + ended + " " + ingest.err());
      }
      Path index = folder.resolve("index");
      assertThat(run("ingest", "--corpus", corpus.toString(), "--index", index.toString()))
          .isEqualTo(ended);
      assertThat(dumpOfCluster()).isEqualTo(dump("--index", index.toString()));
    }
  }

  /** Another run begins meanwhile. */
  private void restartAll(String site, ArchiveProcess ingest) throws Exception {
    IntStream.rangeClosed(1, 3).forEach(cluster::kill);
    long killed = System.nanoTime();
    try (ArchiveProcess late = startWhileAway()) {
      assertAway(site);
      ingest.await(() -> ingest.err().contains(WAITING));
      late.await(() -> late.err().contains(WAITING));
      cluster.restore();
      await().atMost(PATIENCE).until(() -> statuses(site).stream().allMatch(s -> s == 200));
      System.out.printf(
          "faults: all nodes killed, well again after %d s%n",
          Duration.ofNanos(System.nanoTime() - killed).toSeconds());
      assertThat(late.awaitEnd(PATIENCE)).as(late.err()).isZero();
      assertThat(late.err()).contains("OpenSearch answers again");
    }
  }

  /** Of another archive: one run at a time writes to each. */
  private ArchiveProcess startWhileAway() throws IOException {
    TestCorpus one = TestCorpus.in(folder.resolve("one"));
    one.note("a.txt", "90901/19", "The walrus spoke.");
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("ARCHIVE_ENGINE_NAME", settings.name() + "late");
    return ArchiveProcess.start(
        folder.resolve("late"), environment, "ingest", "--corpus", one.root().toString());
  }

  /** An index that is just being made cannot be read for a moment. */
  private static int notes(ArchiveReader reader) {
    try {
      return reader.notes().size();
    } catch (ArchiveProblem problem) {
      return 0;
    }
  }

  /** Whoever asks is told to come again. */
  private static void assertAway(String site) {
    for (String path : List.of("/?q=walrus", "/api/search?q=walrus")) {
      HttpResponse<String> answer = get(site + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
      assertThat(answer.body()).contains("Nothing is lost").doesNotContain("127.0.0.1:");
    }
    assertThat(get(site + "/actuator/health").statusCode()).isEqualTo(503);
  }

  private static List<Integer> statuses(String site) {
    return Stream.of("/?q=walrus", "/api/search?q=walrus", "/actuator/health")
        .map(path -> get(site + path).statusCode())
        .toList();
  }

  private static HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The block that the cluster lays on indices of a full disk; it would take it away again. */
  @Test
  void fullDiskEndsARunWithTheReasonAndTheNextGoesOn() throws Exception {
    try (ArchiveReader reader = OpenSearchArchiveHome.publicWorld(settings).reader()) {
      assertThat(ingest().awaitEnd(PATIENCE)).isLessThanOrEqualTo(ExitCodes.FAILURES);
      int notes = reader.notes().size();
      block("true", "false");
      TestCorpus more = TestCorpus.in(folder.resolve("more"));
      more.note("a.txt", "90801/19", "The walrus spoke.");
      ArchiveProcess refused = ingestInstead(more);

      assertThat(refused.awaitEnd(PATIENCE)).isEqualTo(ExitCodes.CANNOT_RUN);
      assertThat(refused.err().strip().lines().toList().getLast())
          .startsWith("archive: OpenSearch takes no more documents because a disk of its nodes")
          .contains("make room there");
      assertThat(reader.notes()).hasSize(notes);

      block("null", "null");
      ArchiveProcess taken = ingestInstead(more);
      assertThat(taken.awaitEnd(PATIENCE)).isZero();
      assertThat(reader.notes()).hasSize(1);
    }
  }

  private void block(String blocked, String looked) {
    put(
        "/_cluster/settings",
        "{\"persistent\": {\"cluster.routing.allocation.disk.threshold_enabled\": %s}}"
            .formatted(looked));
    put(
        "/" + settings.name() + "-public/_settings",
        "{\"index.blocks.read_only_allow_delete\": %s}".formatted(blocked));
  }

  private void put(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(cluster.addresses().getFirst().resolve(path))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  private ArchiveProcess ingest() throws IOException {
    return start("ingest", "--corpus", corpus.toString());
  }

  private ArchiveProcess ingestInstead(TestCorpus other) throws IOException {
    return start("ingest", "--accept-removals", "--corpus", other.root().toString());
  }

  private ArchiveProcess start(String... command) throws IOException {
    return ArchiveProcess.start(folder.resolve(command[0]), environment(), command);
  }

  private Map<String, String> environment() {
    return Map.of(
        "ARCHIVE_ENGINE",
        "opensearch",
        "ARCHIVE_ENGINE_ADDRESSES",
        settings.addresses().stream().map(URI::toString).collect(Collectors.joining(",")),
        "ARCHIVE_ENGINE_NAME",
        settings.name(),
        "JDK_JAVA_OPTIONS",
        "-Darchive.batch=3");
  }

  private String dumpOfCluster() throws Exception {
    try (ArchiveProcess dump = start("dump")) {
      assertThat(dump.awaitEnd(PATIENCE)).isZero();
      return dump.out();
    }
  }

  private static String dump(String... arguments) {
    StringWriter out = new StringWriter();
    run(out, Stream.concat(Stream.of("dump"), Stream.of(arguments)).toArray(String[]::new));
    return out.toString();
  }

  private static int run(String... arguments) {
    return run(new StringWriter(), arguments);
  }

  private static int run(StringWriter out, String... arguments) {
    StringWriter err = new StringWriter();
    return ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private static String address(ArchiveProcess serve) {
    Matcher address = READY.matcher(serve.out());
    assertThat(address.find()).isTrue();
    return address.group(1);
  }
}
