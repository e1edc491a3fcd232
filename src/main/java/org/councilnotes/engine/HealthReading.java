package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.councilnotes.engine.ClusterHealth.NodeHealth;
import tools.jackson.databind.JsonNode;

/** Asks a cluster how it is; what cannot be told is left out. */
record HealthReading(Link link, Nodes nodes) {

  /** From here on the cluster itself moves shards to other disks. */
  private static final int NEARLY_FULL = 90;

  ClusterHealth read() {
    List<NodeHealth> seen = nodeHealth();
    if (seen.stream().noneMatch(NodeHealth::reachable)) {
      return new ClusterHealth(ClusterHealth.UNREACHABLE, seen, List.of());
    }
    try {
      // What the node that is asked knows: the one that leads may be the one that is missed.
      JsonNode health = ask("/_cluster/health");
      return new ClusterHealth(health.path("status").asString("red"), seen, problems(health));
    } catch (EngineProblem problem) {
      return new ClusterHealth(
          ClusterHealth.UNREACHABLE, seen, List.of(String.valueOf(problem.getMessage())));
    }
  }

  private List<NodeHealth> nodeHealth() {
    List<CompletableFuture<Boolean>> looks = nodes.all().stream().map(Node::look).toList();
    return IntStream.range(0, looks.size())
        .mapToObj(i -> health(nodes.all().get(i), looks.get(i).join()))
        .toList();
  }

  private static NodeHealth health(Node node, boolean there) {
    return new NodeHealth(node.address(), there, there ? "" : node.loss().reason());
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
        .anyMatch(said -> new Reason("", said).isNoRoom(0));
  }

  private static int used(JsonNode disk) {
    double total = disk.path("total_in_bytes").asDouble(0);
    double available = disk.path("available_in_bytes").asDouble(total);
    return total > 0 ? (int) Math.round(100 * (total - available) / total) : 0;
  }

  private JsonNode ask(String path) {
    Call call = Call.read("GET", path);
    return link.send(
            path.startsWith("/_nodes") ? call.with("timeout", "1s") : call.with("local", "true"))
        .body();
  }
}
