package org.councilnotes.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a node says of its cluster.
 *
 * @param status green (every copy of every shard), yellow (every shard) or red
 * @param nodes how many it sees, itself among them
 */
record Health(String status, int nodes) {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Matches {@code {"status":"green","number_of_nodes":3}}; not {@code {"status":503}}. */
  private static final Pattern SAID =
      Pattern.compile("\"status\":\"(\\w+)\".*?\"number_of_nodes\":(\\d+)", Pattern.DOTALL);

  /** Empty where it does not answer, or not of a cluster. */
  static Optional<Health> of(URI node) throws InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(node.resolve("/_cluster/health")).timeout(PATIENCE).build();
      Matcher said = SAID.matcher(client.send(request, BodyHandlers.ofString()).body());
      return said.find()
          ? Optional.of(new Health(said.group(1), Integer.parseInt(said.group(2))))
          : Optional.empty();
    } catch (IOException down) {
      return Optional.empty();
    }
  }

  boolean isWhole(ClusterPlan plan) {
    return nodes == plan.nodes() && !status.equals("red");
  }
}
