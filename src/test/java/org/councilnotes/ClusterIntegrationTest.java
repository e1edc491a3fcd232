package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./archive cluster}: three real nodes on loopback, started, missed, mended and stopped. */
@Tag("campaign")
@Tag("engine")
@DisabledOnOs(OS.WINDOWS)
class ClusterIntegrationTest {

  private static final int PORT = 19211;

  /** Matches {@code n2 http://127.0.0.1:19212 pid 4711 green}; not {@code n2 down}. */
  private static final Pattern PROCESS = Pattern.compile("n2 .* pid (\\d+)");

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  /** How a command ended. */
  private record Ended(int code, String said) {}

  @AfterEach
  void stop() throws Exception {
    cluster("down");
  }

  @Test
  void nodesFormOneClusterAndFindTogetherAgain() throws Exception {
    Ended up = cluster("up");
    assertThat(up.said()).containsPattern("n1 .* green, 3 nodes").contains("n2  ", "n3  ");
    assertThat(up.code()).isZero();

    assertThat(send(1, "PUT", "/notes/_doc/1?refresh=true", "{\"text\":\"une note\"}").statusCode())
        .isEqualTo(201);
    assertThat(send(3, "GET", "/notes/_doc/1", "").body()).contains("une note");

    kill(up);
    Ended missed = cluster("status");
    assertThat(missed.said()).contains("n2  down");
    assertThat(missed.code()).isEqualTo(1);

    assertThat(cluster("up").code()).isZero();
    assertThat(send(2, "GET", "/notes/_doc/1", "").body()).contains("une note");

    assertThat(cluster("down").code()).isZero();
    assertThat(cluster("status").said()).contains("n1  down", "n2  down", "n3  down");
  }

  @Test
  void whatCannotBeMeantIsRefused() throws Exception {
    Ended refused = cluster("sideways");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said()).contains("no command of cluster: sideways", "help cluster");
  }

  private static void kill(Ended up) throws Exception {
    Matcher process = PROCESS.matcher(up.said());
    assertThat(process.find()).isTrue();
    ProcessHandle node = ProcessHandle.of(Long.parseLong(process.group(1))).orElseThrow();
    node.destroyForcibly();
    node.onExit().get(30, TimeUnit.SECONDS);
  }

  private HttpResponse<String> send(int node, String method, String path, String body)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + (PORT + node - 1) + path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private Ended cluster(String command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("./archive", "cluster", command));
    line.addAll(List.of("3", Integer.toString(PORT)));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("ARCHIVE_CLUSTER", folder.toString());
    Path said = folder.resolve("said");
    Process process = builder.redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(said));
  }
}
