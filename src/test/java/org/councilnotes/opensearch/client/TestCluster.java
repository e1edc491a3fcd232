package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * Real nodes, mostly three, started by {@code ./archive cluster} in a folder and at ports of their
 * own. Tests may do to them what happens to nodes; {@link #restore} makes the cluster whole again.
 */
public final class TestCluster implements AutoCloseable {

  private static final int MOST_NODES = 3;
  private static final int SLOTS = 9;

  /** Ports that this process holds. */
  private static final Set<Integer> HELD = ConcurrentHashMap.newKeySet();

  private static final Path LOCKS = Path.of("target", "test-clusters");

  /**
   * Nodes of tests are started often and live shortly: to compile better costs more than it saves.
   */
  private static final String SHORT_LIVED = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private final Path folder;
  private final int nodes;
  private final int port;
  private final FileLock lock;
  private final boolean hasVectors;
  private boolean whole;

  private TestCluster(Path folder, int nodes, int port, FileLock lock, boolean hasVectors) {
    this.hasVectors = hasVectors;
    this.folder = folder;
    this.nodes = nodes;
    this.port = port;
    this.lock = lock;
  }

  /** Starts one. Several virtual machines may test at the same time: each has its ports. */
  public static TestCluster start() {
    return start(MOST_NODES);
  }

  /** One of fewer nodes, which all shards may lie on. */
  public static TestCluster start(int nodes) {
    return start(nodes, false);
  }

  /** One of nodes that have the plugin for vectors, and are therefore of an earlier version. */
  public static TestCluster startWithVectors() {
    return start(MOST_NODES, true);
  }

  private static TestCluster start(int nodes, boolean hasVectors) {
    try {
      Files.createDirectories(LOCKS);
      int first = Integer.getInteger("archive.test.cluster.port", 19_231);
      for (int port = first; port < first + 10 * SLOTS; port += 10) {
        // A second channel on a lock of this process would give it back when it is closed.
        Optional<FileLock> lock = HELD.contains(port) ? Optional.empty() : take(port);
        if (lock.isPresent()) {
          HELD.add(port);
          return start(nodes, port, lock.get(), hasVectors);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no ports are free for a cluster");
  }

  private static TestCluster start(int nodes, int port, FileLock lock, boolean hasVectors)
      throws IOException {
    TestCluster cluster =
        new TestCluster(Files.createTempDirectory("test-cluster"), nodes, port, lock, hasVectors);
    // Nodes outlive those who start them.
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
    cluster.restore();
    return cluster;
  }

  @SuppressWarnings("resource") // the lock is held as long as the cluster is
  private static Optional<FileLock> take(int port) throws IOException {
    FileChannel file =
        FileChannel.open(
            LOCKS.resolve(port + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = file.tryLock();
    if (lock == null || !areFree(port)) {
      file.close();
      return Optional.empty();
    }
    return Optional.of(lock);
  }

  private static boolean areFree(int port) {
    return IntStream.range(0, MOST_NODES)
        .flatMap(node -> IntStream.of(port + node, port + node + 100))
        .allMatch(TestCluster::isFree);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  public List<URI> addresses() {
    return IntStream.range(0, nodes)
        .mapToObj(node -> URI.create("http://127.0.0.1:" + (port + node)))
        .toList();
  }

  /** Settings of an archive on it; indices of a name of their own do not meet. */
  public OpenSearchSettings settings(String name) {
    return new OpenSearchSettings(addresses(), name, Optional.empty(), Optional.empty(), 1, 1);
  }

  /** Ends a node as {@code kill -9} does; they are numbered from 1. */
  public void kill(int node) {
    whole = false;
    ProcessHandle process = process(node).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Lets a node hang: it does nothing, and its connections stay. */
  public void hang(int node) {
    whole = false;
    signal("STOP", node);
  }

  /** Lets it go on. */
  public void goOn(int node) {
    signal("CONT", node);
  }

  private void signal(String name, int node) {
    run(List.of("kill", "-" + name, Long.toString(process(node).orElseThrow().pid())));
  }

  /** Makes it whole where something was done to it: all nodes run and see each other. */
  public void restore() {
    if (whole) {
      return;
    }
    for (int node = 1; node <= nodes; node++) {
      process(node).ifPresent(p -> run(List.of("kill", "-CONT", Long.toString(p.pid()))));
    }
    run(List.of("./archive", "cluster", "up", Integer.toString(nodes), Integer.toString(port)));
    whole = true;
  }

  private Optional<ProcessHandle> process(int node) {
    try {
      Path trace = folder.resolve("n" + node + ".pid");
      return Files.exists(trace)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(trace).getFirst()))
              .filter(ProcessHandle::isAlive)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
      builder.environment().put("ARCHIVE_CLUSTER", folder.toString());
      if (hasVectors) {
        builder.environment().put("ARCHIVE_CLUSTER_VECTORS", "on");
      }
      builder.environment().put("JDK_JAVA_OPTIONS", SHORT_LIVED);
      Path said = folder.resolve("said");
      Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Its data are nobody's: there is nothing to be closed in order. */
  @Override
  public void close() {
    for (int node = 1; node <= nodes; node++) {
      process(node).ifPresent(ProcessHandle::destroyForcibly);
    }
    try {
      lock.channel().close();
      HELD.remove(port);
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
