package org.councilnotes.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node, in this process, until the process ends: {@code ClusterNode FOLDER NUMBER NODES PORT}.
 * The plugins of a distribution that are needed come from the class path.
 */
final class ClusterNode extends Node {

  /** On the class path where the nodes were built with the profile {@code vectors}. */
  private static final String VECTORS = "org.opensearch.knn.plugin.KNNPlugin";

  private static List<Class<? extends Plugin>> plugins() {
    List<Class<? extends Plugin>> plugins =
        new ArrayList<>(List.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class));
    try {
      plugins.add(Class.forName(VECTORS).asSubclass(Plugin.class));
    } catch (ClassNotFoundException withoutVectors) {
      // These nodes have no vectors.
    }
    return plugins;
  }

  private ClusterNode(Environment environment, Collection<Class<? extends Plugin>> plugins) {
    super(environment, plugins.stream().map(ClusterNode::info).toList(), true);
  }

  private static PluginInfo info(Class<? extends Plugin> plugin) {
    return new PluginInfo(
        plugin.getName(),
        "on the class path",
        "NA",
        Version.CURRENT,
        "25",
        plugin.getName(),
        null,
        List.of(),
        false);
  }

  public static void main(String[] arguments) throws Exception {
    ClusterPlan plan =
        new ClusterPlan(
            Path.of(arguments[0]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    ClusterNode node =
        new ClusterNode(environment(plan, Integer.parseInt(arguments[1])), plugins());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    new CountDownLatch(1).await();
  }

  private static Environment environment(ClusterPlan plan, int number) throws IOException {
    Path home = plan.home(number);
    Files.createDirectories(home.resolve("config"));
    return InternalSettingsPreparer.prepareEnvironment(
        settings(plan, number), Map.of(), home.resolve("config"), () -> plan.name(number));
  }

  private static Settings settings(ClusterPlan plan, int number) {
    return Settings.builder()
        .put("cluster.name", "council-notes")
        .put("node.name", plan.name(number))
        .put("path.home", plan.home(number).toString())
        .put("network.host", ClusterPlan.HOST)
        .put("http.port", plan.httpPort(number))
        .put("transport.port", plan.transportPort(number))
        .put("http.type", "netty4")
        .put("transport.type", "netty4")
        .putList("discovery.seed_hosts", plan.seeds())
        .putList("cluster.initial_cluster_manager_nodes", plan.names())
        // One that hangs is to be missed soon, see docs/scaling.md: after three checks without an
        // answer, a second apart. Whatever pauses for less than eight seconds is not taken for it.
        .put("cluster.fault_detection.leader_check.timeout", "2s")
        .put("cluster.fault_detection.follower_check.timeout", "2s")
        // It is not taken out before the others have stopped waiting for it with an earlier change.
        .put("cluster.publish.timeout", "10s")
        // All nodes share one machine.
        .put("node.processors", 1)
        .build();
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (IOException e) {
      System.err.println("the node did not close: " + e.getMessage());
    }
  }
}
