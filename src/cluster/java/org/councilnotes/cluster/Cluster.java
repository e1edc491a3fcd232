package org.councilnotes.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Starts, stops and looks at a cluster: {@code Cluster up|down|status FOLDER [NODES [PORT]]}. Exit
 * codes: 0 done, or all nodes run; 1 not all nodes run; 2 bad usage; 3 it did not come up.
 */
final class Cluster {

  private static final Duration TO_COME_UP = Duration.ofSeconds(120);
  private static final int LINES_OF_LOG = 15;

  private final ClusterPlan plan;
  private final List<NodeProcess> nodes;

  private Cluster(ClusterPlan plan) {
    this.plan = plan;
    this.nodes = plan.numbers().stream().map(number -> new NodeProcess(plan, number)).toList();
  }

  public static void main(String[] arguments) throws Exception {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws IOException, InterruptedException {
    ClusterPlan plan;
    try {
      plan =
          new ClusterPlan(
              Path.of(arguments[1]), number(arguments, 2, 3), number(arguments, 3, 9201));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
      System.err.println("archive: cluster up|down|status [NODES [PORT]]: " + wrong.getMessage());
      return 2;
    }
    Cluster cluster = new Cluster(plan);
    return switch (arguments[0]) {
      case "up" -> cluster.up();
      case "down" -> cluster.down();
      case "status" -> cluster.status();
      default -> {
        System.err.println("archive: cluster up|down|status [NODES [PORT]]");
        yield 2;
      }
    };
  }

  private static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private int up() throws IOException, InterruptedException {
    String heap = Optional.ofNullable(System.getenv("ARCHIVE_CLUSTER_HEAP")).orElse("512m");
    for (NodeProcess node : nodes) {
      node.start(heap);
    }
    Instant end = Instant.now().plus(TO_COME_UP);
    while (Instant.now().isBefore(end) && runs(nodes)) {
      if (isWhole()) {
        return status();
      }
      Thread.sleep(500);
    }
    return failed();
  }

  private static boolean runs(List<NodeProcess> nodes) {
    return nodes.stream().allMatch(node -> node.running().isPresent());
  }

  private boolean isWhole() throws InterruptedException {
    for (int number : plan.numbers()) {
      if (Health.of(plan.address(number)).filter(health -> health.isWhole(plan)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private int failed() throws IOException, InterruptedException {
    for (NodeProcess node : nodes) {
      if (node.running().isEmpty()) {
        System.err.println(plan.name(node.number()) + " ended; the end of its log:");
        List<String> log = Files.readAllLines(plan.log(node.number()));
        log.subList(Math.max(0, log.size() - LINES_OF_LOG), log.size())
            .forEach(System.err::println);
      }
    }
    System.err.println("archive: the cluster did not come up; logs are in " + plan.folder());
    down();
    return 3;
  }

  private int down() throws IOException, InterruptedException {
    for (NodeProcess node : nodes) {
      node.stop();
    }
    System.out.println("no node runs; data stay in " + plan.folder());
    return 0;
  }

  private int status() throws InterruptedException {
    for (NodeProcess node : nodes) {
      System.out.println(line(node));
    }
    return runs(nodes) ? 0 : 1;
  }

  private String line(NodeProcess node) throws InterruptedException {
    String name = plan.name(node.number());
    Optional<ProcessHandle> process = node.running();
    if (process.isEmpty()) {
      return name + "  down";
    }
    String seen =
        Health.of(plan.address(node.number()))
            .map(health -> health.status() + ", " + health.nodes() + " nodes")
            .orElse("does not answer");
    return "%s  %s  pid %d  %s"
        .formatted(name, plan.address(node.number()), process.get().pid(), seen);
  }
}
