package org.councilnotes.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the nodes of a cluster are; they are numbered from 1.
 *
 * @param folder of all that they write: data, logs, who runs
 * @param nodes how many
 * @param port on which the first answers to HTTP; the others follow it
 */
record ClusterPlan(Path folder, int nodes, int port) {

  static final String HOST = "127.0.0.1";

  /** Nodes talk to each other so far above the port for HTTP. */
  private static final int TRANSPORT = 100;

  ClusterPlan {
    if (nodes < 1 || nodes > 9 || port < 1024 || port + nodes + TRANSPORT > 65_535) {
      throw new IllegalArgumentException("no cluster of " + nodes + " nodes at port " + port);
    }
    folder = folder.toAbsolutePath().normalize();
  }

  List<Integer> numbers() {
    return IntStream.rangeClosed(1, nodes).boxed().toList();
  }

  String name(int number) {
    return "n" + number;
  }

  List<String> names() {
    return numbers().stream().map(this::name).toList();
  }

  Path home(int number) {
    return folder.resolve(name(number));
  }

  Path log(int number) {
    return folder.resolve(name(number) + ".log");
  }

  /** Says which process is the node. */
  Path trace(int number) {
    return folder.resolve(name(number) + ".pid");
  }

  int httpPort(int number) {
    return port + number - 1;
  }

  int transportPort(int number) {
    return httpPort(number) + TRANSPORT;
  }

  URI address(int number) {
    return URI.create("http://" + HOST + ":" + httpPort(number));
  }

  List<String> seeds() {
    return numbers().stream().map(number -> HOST + ":" + transportPort(number)).toList();
  }
}
