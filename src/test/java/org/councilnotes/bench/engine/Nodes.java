package org.councilnotes.bench.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three real nodes on this machine, as {@code ./archive cluster} starts them. */
final class Nodes implements AutoCloseable {

  private static final int COUNT = 3;
  private static final int SHARDS = 3;
  private static final int REPLICAS = 1;
  private static final String NAME = "bench";
  private static final double MEGABYTE = 1e6;

  private final Path folder;
  private final int port;
  private final Thread ending = new Thread(this::end);

  private Nodes(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts them.
   *
   * @param filled whether they go on with what is in the folder
   */
  static Nodes start(Path folder, int port, boolean filled) throws IOException {
    Nodes nodes = new Nodes(folder, port);
    nodes.end();
    if (!filled) {
      FileSystemUtils.deleteRecursively(folder);
    }
    Files.createDirectories(folder);
    Runtime.getRuntime().addShutdownHook(nodes.ending); // nodes outlive those who start them
    nodes.cluster("up");
    return nodes;
  }

  private void cluster(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("./archive", "cluster", command, "" + COUNT, "" + port);
    builder.environment().put("ARCHIVE_CLUSTER", folder.toString());
    Path said = Files.createTempFile("archive-cluster", ".said");
    try {
      Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("cluster " + command + ": " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(said);
    }
  }

  private List<URI> addresses() {
    return IntStream.range(0, COUNT)
        .mapToObj(node -> URI.create("http://127.0.0.1:" + (port + node)))
        .toList();
  }

  OpenSearchSettings settings() {
    return new OpenSearchSettings(
        addresses(), NAME, Optional.empty(), Optional.empty(), SHARDS, REPLICAS);
  }

  /** The same as settings of a process. */
  List<String> properties() {
    String at = "-Darchive.engine.";
    return List.of(
        "-Darchive.engine=opensearch",
        at + "addresses=" + String.join(",", addresses().stream().map(URI::toString).toList()),
        at + "name=" + NAME,
        at + "shards=" + SHARDS,
        at + "replicas=" + REPLICAS);
  }

  /** Processor seconds of all nodes so far. */
  double processorSeconds() throws IOException {
    double seconds = 0;
    for (int node = 1; node <= COUNT; node++) {
      long pid = Long.parseLong(Files.readAllLines(folder.resolve("n" + node + ".pid")).getFirst());
      seconds +=
          ProcessHandle.of(pid)
              .flatMap(process -> process.info().totalCpuDuration())
              .map(Duration::toMillis)
              .orElse(0L);
    }
    return seconds / 1000;
  }

  /** Megabytes of one copy of all shards, once all that was written is on disk. */
  double megabytes() throws IOException {
    send("POST", "/" + NAME + "-*/_flush?force=true&wait_if_ongoing=true");
    return send("GET", "/" + NAME + "-*/_stats/store")
            .at("/_all/primaries/store/size_in_bytes")
            .asDouble()
        / MEGABYTE;
  }

  /** One segment a copy of a shard: nothing counts any more that was written over. */
  void merge() throws IOException {
    send("POST", "/" + NAME + "-*/_forcemerge?max_num_segments=1");
    send("POST", "/" + NAME + "-*/_refresh");
  }

  /** What the nodes hold in memory, for people. */
  String state() throws IOException {
    JsonNode all = send("GET", "/" + NAME + "-*/_stats/segments,fielddata,docs").at("/_all/total");
    StringBuilder said =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%nBoth copies: %d documents in %d segments, %.1f MB of ordinals in memory.%n",
                all.at("/docs/count").asLong(),
                all.at("/segments/count").asLong(),
                all.at("/fielddata/memory_size_in_bytes").asLong() / MEGABYTE));
    for (JsonNode node : send("GET", "/_nodes/stats/jvm").path("nodes")) {
      said.append(
          String.format(
              Locale.ROOT,
              "%s: heap %d of %d MB; collections of the old generation %d, of the young %d in %d"
                  + " ms.%n",
              node.path("name").asString(),
              node.at("/jvm/mem/heap_used_in_bytes").asLong() >> 20,
              node.at("/jvm/mem/heap_max_in_bytes").asLong() >> 20,
              node.at("/jvm/gc/collectors/old/collection_count").asLong(),
              node.at("/jvm/gc/collectors/young/collection_count").asLong(),
              node.at("/jvm/gc/collectors/young/collection_time_in_millis").asLong()));
    }
    return said.toString();
  }

  private JsonNode send(String method, String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(addresses().getFirst().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JsonMapper.shared().readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void end() {
    try {
      cluster("down");
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(ending);
    end();
  }
}
