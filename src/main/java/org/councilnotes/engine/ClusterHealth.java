package org.councilnotes.engine;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the cluster is.
 *
 * @param status green: every copy of every shard is there; yellow: every shard; red: not every one;
 *     or {@link #UNREACHABLE}
 * @param nodes those that are configured
 * @param problems what people should see to, a sentence each: disks that are full or nearly
 */
public record ClusterHealth(String status, List<NodeHealth> nodes, List<String> problems) {

  public static final String UNREACHABLE = "unreachable";

  /**
   * How one node is.
   *
   * @param reason why it is not reachable; or empty
   */
  public record NodeHealth(URI address, boolean reachable, String reason) {}

  /** The problems, and which nodes are missed. */
  List<String> warnings() {
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
}
