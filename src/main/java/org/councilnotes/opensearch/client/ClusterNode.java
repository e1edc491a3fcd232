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

  /** Answered by the node alone, whatever the others do; says by which id they know it. */
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
   * @param lost is told each time that it is lost
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

  /** By which the cluster knows it; empty before it was ever seen. */
  Optional<String> id() {
    return id;
  }

  boolean isOpen() {
    return breaker.isOpen();
  }

  /** Why it was lost the last time. */
  NodeFailure loss() {
    return nodeFailure;
  }

  CompletableFuture<NodeClient.Raw> send(ClusterRequest call, Duration limit) {
    return line.send(call, limit);
  }

  void succeeded() {
    breaker.recordSuccess();
  }

  /** It answers, but cannot do its work: kept off when that goes on. */
  void failed(NodeFailure why) {
    nodeFailure = why;
    if (breaker.recordFailure()) {
      watch();
    }
  }

  /** It does not answer: kept off at once. */
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

  /** Ends when it is there, or was lost again, which another thread looks after. */
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

  /** Looks whether it is there, without waiting for that. */
  void probeIfLost() {
    if (!isOpen()) {
      var _ = probe();
    }
  }

  /** Whether it is there; it counts as lost where it is not. All who look at once share a look. */
  synchronized CompletableFuture<Boolean> probe() {
    if (sight.isDone()) {
      sight =
          line.send(LOOK, clientTimeouts.probeTimeout())
              .orTimeout(clientTimeouts.probeTimeout().toMillis(), TimeUnit.MILLISECONDS)
              .handle(this::recordProbe);
    }
    return sight;
  }

  /** Learns its id in the background, where it is there; else nothing is said of it yet. */
  void learnId() {
    var _ = line.send(LOOK, clientTimeouts.read()).thenAccept(this::learnId);
  }

  private void learnId(NodeClient.Raw answer) {
    if (answer.status() == 200) {
      id = idIn(answer.body()).or(() -> id);
    }
  }

  private boolean recordProbe(NodeClient.Raw answer, Throwable failure) {
    if (failure != null) {
      trip(reason(failure));
      return false;
    }
    // Whoever may not know about nodes has still been answered by one.
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

    /** It did a call. */
    synchronized void recordSuccess() {
      failures = 0;
    }

    /** Counts; says whether it opened by this. */
    synchronized boolean recordFailure() {
      failures++;
      return failures >= FAILURES && trip();
    }

    /** Opens; says whether it was closed. */
    synchronized boolean trip() {
      boolean wasClosed = !open;
      open = true;
      return wasClosed;
    }

    /** It was seen. Failures of one that was not left out are not forgiven by that. */
    synchronized void close() {
      failures = open ? 0 : failures;
      open = false;
    }
  }
}
