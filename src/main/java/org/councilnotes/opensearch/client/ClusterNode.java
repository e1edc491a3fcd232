package org.councilnotes.opensearch.client;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One node of the cluster, with its connection and its circuit breaker. A lost node is probed in
 * the background, with growing pauses, until it is back.
 */
final class ClusterNode implements AutoCloseable {

  /**
   * The probe. The node answers it alone, without the rest of the cluster, and gives its node id.
   */
  private static final ClusterRequest LOOK =
      ClusterRequest.read("GET", "/_nodes/_local").with("filter_path", "nodes.*.name");

  private final URI address;
  private final NodeClient line;
  private final ClientTimeouts clientTimeouts;
  private final Runnable lost;
  private final CircuitBreaker breaker = new CircuitBreaker();
  private final AtomicInteger times = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<String> id = Optional.empty();
  private volatile NodeFailure nodeFailure = NodeFailure.SILENT;
  private CompletableFuture<Boolean> sight = CompletableFuture.completedFuture(true);

  /**
   * @param lost called each time that the node is lost
   */
  ClusterNode(URI address, NodeClient line, ClientTimeouts clientTimeouts, Runnable lost) {
    this.address = address;
    this.line = line;
    this.clientTimeouts = clientTimeouts;
    this.lost = lost;
  }

  URI address() {
    return address;
  }

  /** The node id in the cluster; empty before the first answer. */
  Optional<String> id() {
    return id;
  }

  boolean isOpen() {
    return breaker.isOpen();
  }

  /** The reason of the last failure. */
  NodeFailure loss() {
    return nodeFailure;
  }

  CompletableFuture<NodeClient.RawResponse> send(ClusterRequest call, Duration limit) {
    return line.send(call, limit);
  }

  void succeeded() {
    breaker.recordSuccess();
  }

  /** Records that it answered with a failure. It is left out after several in a row. */
  void failed(NodeFailure why) {
    nodeFailure = why;
    if (breaker.recordFailure()) {
      watch();
    }
  }

  /** Records that it did not answer. It is left out at once. */
  void trip(NodeFailure why) {
    nodeFailure = why;
    if (breaker.trip()) {
      watch();
    }
  }

  private void watch() {
    lost.run();
    int time = times.incrementAndGet();
    Thread.ofVirtual().name("watch " + address).start(() -> probeUntilReachable(time));
  }

  /** Ends when the node is reachable, or when it was lost again, for which another thread runs. */
  private void probeUntilReachable(int time) {
    try {
      for (int looks = 1; isOpen() && times.get() == time; looks++) {
        if (closed.await(clientTimeouts.pauses().after(looks).toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        probe().join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a probe if the node is lost, without waiting for the result. */
  void probeIfLost() {
    if (!isOpen()) {
      var _ = probe();
    }
  }

  /**
   * Probes whether the node is reachable; if not, it counts as lost. Concurrent callers share one
   * probe.
   */
  synchronized CompletableFuture<Boolean> probe() {
    if (sight.isDone()) {
      sight =
          line.send(LOOK, clientTimeouts.probeTimeout())
              .orTimeout(clientTimeouts.probeTimeout().toMillis(), TimeUnit.MILLISECONDS)
              .handle(this::recordProbe);
    }
    return sight;
  }

  /** Asks for its node id in the background. A failure has no consequence. */
  void learnId() {
    var _ = line.send(LOOK, clientTimeouts.read()).thenAccept(this::learnId);
  }

  private void learnId(NodeClient.RawResponse answer) {
    if (answer.status() == 200) {
      id = idIn(answer.body()).or(() -> id);
    }
  }

  private boolean recordProbe(NodeClient.RawResponse answer, Throwable failure) {
    if (failure != null) {
      trip(reason(failure));
      return false;
    }
    // Any answer below 500 shows a working node, also a refusal of the right to read about nodes.
    boolean well = answer.status() < 500;
    learnId(answer);
    if (well) {
      breaker.close();
    }
    return well;
  }

  private static NodeFailure reason(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof TimeoutException ? NodeFailure.SILENT : NodeFailure.of(cause);
  }

  private static Optional<String> idIn(String body) {
    try {
      JsonNode nodes = JsonMapper.shared().readTree(body).path("nodes");
      return nodes.properties().stream().map(Map.Entry::getKey).findFirst();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    line.close();
  }

  /**
   * A circuit breaker: keeps callers off a node that fails, at once where it does not answer, after
   * several failures in a row where it answers. Only a probe closes it, never the attempt of a
   * caller.
   */
  static final class CircuitBreaker {

    private static final int FAILURES = 3;

    private int failures;
    private boolean open;

    synchronized boolean isOpen() {
      return open;
    }

    /** Records a successful call. */
    synchronized void recordSuccess() {
      failures = 0;
    }

    /** Records a failure; returns whether the breaker opened by it. */
    synchronized boolean recordFailure() {
      failures++;
      return failures >= FAILURES && trip();
    }

    /** Opens the breaker; returns whether it was closed. */
    synchronized boolean trip() {
      boolean wasClosed = !open;
      open = true;
      return wasClosed;
    }

    /**
     * Closes the breaker after a successful probe. Keeps the failures of a breaker that was closed.
     */
    synchronized void close() {
      failures = open ? 0 : failures;
      open = false;
    }
  }
}
