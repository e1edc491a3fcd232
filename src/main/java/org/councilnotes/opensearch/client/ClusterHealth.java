package org.councilnotes.opensearch.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The health of the cluster.
 *
 * @param status green: all copies of all shards are assigned; yellow: one copy of all; red: some
 *     shards have none; or {@link #UNREACHABLE}
 * @param nodes the configured ones
 * @param problems that need attention, a sentence each: disks that are full or nearly full
 */
public record ClusterHealth(String status, List<NodeHealth> nodes, List<String> problems) {

  public static final String UNREACHABLE = "unreachable";

  /**
   * The state of one node.
   *
   * @param reason why it is not reachable; or empty
   */
  public record NodeHealth(URI address, boolean reachable, String reason) {}

  /** The problems and the nodes that are not reachable. */
  public List<String> warnings() {
    Stream<String> missed =
        nodes.stream()
            .filter(node -> !node.reachable())
            .map(node -> "%s is not reachable: %s".formatted(node.address(), node.reason()));
    return Stream.concat(problems.stream(), missed).toList();
  }

  public ClusterHealth {
    nodes = List.copyOf(nodes);
    problems = List.copyOf(problems);
  }

  /** Reads the health of a cluster. What cannot be read is left out. */
  record HealthReader(ClusterClient link, NodePool nodes) {

    /**
     * Disk usage in percent from which the cluster moves shards to other disks (high watermark).
     */
    private static final int NEARLY_FULL = 90;

    ClusterHealth read() {
      List<ClusterHealth.NodeHealth> seen = nodeHealth();
      if (seen.stream().noneMatch(ClusterHealth.NodeHealth::reachable)) {
        return new ClusterHealth(ClusterHealth.UNREACHABLE, seen, List.of());
      }
      try {
        // Answered from the state of the asked node: the cluster manager may be the unreachable
        // one.
        JsonNode health = ask("/_cluster/health");
        return new ClusterHealth(health.path("status").asString("red"), seen, problems(health));
      } catch (OpenSearchProblem problem) {
        return new ClusterHealth(
            ClusterHealth.UNREACHABLE, seen, List.of(String.valueOf(problem.getMessage())));
      }
    }

    private List<ClusterHealth.NodeHealth> nodeHealth() {
      List<CompletableFuture<Boolean>> looks =
          nodes.all().stream().map(ClusterNode::probe).toList();
      return IntStream.range(0, looks.size())
          .mapToObj(i -> health(nodes.all().get(i), looks.get(i).join()))
          .toList();
    }

    private static ClusterHealth.NodeHealth health(ClusterNode node, boolean there) {
      return new ClusterHealth.NodeHealth(node.address(), there, there ? "" : node.loss().reason());
    }

    private List<String> problems(JsonNode health) {
      List<String> problems = new ArrayList<>();
      if (!health.path("discovered_cluster_manager").asBoolean(true)) {
        problems.add("no node leads the cluster: more than half of those that may are missing");
      }
      for (Map.Entry<String, JsonNode> index : blocks()) {
        if (isNoRoom(index.getValue())) {
          problems.add("the index %s takes no documents: a disk is full".formatted(index.getKey()));
        }
      }
      for (JsonNode node : ask("/_nodes/stats/fs").path("nodes")) {
        int used = used(node.path("fs").path("total"));
        if (used >= NEARLY_FULL) {
          problems.add(
              "the disk of node %s is %d %% full".formatted(node.path("name").asString("?"), used));
        }
      }
      return problems;
    }

    private Iterable<Map.Entry<String, JsonNode>> blocks() {
      return ask("/_cluster/state/blocks").path("blocks").path("indices").properties();
    }

    private static boolean isNoRoom(JsonNode blocks) {
      return blocks.properties().stream()
          .map(block -> block.getValue().path("description").asString(""))
          .anyMatch(said -> new ClusterErrorCause("", said).isNoRoom(0));
    }

    private static int used(JsonNode disk) {
      double total = disk.path("total_in_bytes").asDouble(0);
      double available = disk.path("available_in_bytes").asDouble(total);
      return total > 0 ? (int) Math.round(100 * (total - available) / total) : 0;
    }

    private JsonNode ask(String path) {
      ClusterRequest call = ClusterRequest.read("GET", path);
      return link.send(
              path.startsWith("/_nodes") ? call.with("timeout", "1s") : call.with("local", "true"))
          .body();
    }
  }
}
