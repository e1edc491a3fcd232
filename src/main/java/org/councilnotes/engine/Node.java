package org.councilnotes.engine;

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
 * One node of the cluster: its line, and whether it is to be asked. One that was lost is looked at
 * in the background, after ever longer pauses, until it is there again.
 */
final class Node implements AutoCloseable {

  /** Answered by the node alone, whatever the others do; says by which id they know it. */
  private static final Call LOOK =
      Call.read("GET", "/_nodes/_local").with("filter_path", "nodes.*.name");

  private final URI address;
  private final Line line;
  private final Patience patience;
  private final Runnable lost;
  private final Breaker breaker = new Breaker();
  private final AtomicInteger times = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<String> id = Optional.empty();
  private volatile Loss loss = Loss.SILENT;
  private CompletableFuture<Boolean> sight = CompletableFuture.completedFuture(true);

  /**
   * @param lost is told each time that it is lost
   */
  Node(URI address, Line line, Patience patience, Runnable lost) {
    this.address = address;
    this.line = line;
    this.patience = patience;
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
  Loss loss() {
    return loss;
  }

  CompletableFuture<Line.Raw> send(Call call, Duration limit) {
    return line.send(call, limit);
  }

  void succeeded() {
    breaker.succeeded();
  }

  /** It answers, but cannot do its work: kept off when that goes on. */
  void failed(Loss why) {
    loss = why;
    if (breaker.failed()) {
      watch();
    }
  }

  /** It does not answer: kept off at once. */
  void trip(Loss why) {
    loss = why;
    if (breaker.trip()) {
      watch();
    }
  }

  private void watch() {
    lost.run();
    int time = times.incrementAndGet();
    Thread.ofVirtual().name("watch " + address).start(() -> lookUntilThere(time));
  }

  /** Ends when it is there, or was lost again, which another thread looks after. */
  private void lookUntilThere(int time) {
    try {
      for (int looks = 1; isOpen() && times.get() == time; looks++) {
        if (closed.await(patience.pauses().after(looks).toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        look().join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks whether it is there, without waiting for that. */
  void glance() {
    if (!isOpen()) {
      var _ = look();
    }
  }

  /** Whether it is there; it counts as lost where it is not. All who look at once share a look. */
  synchronized CompletableFuture<Boolean> look() {
    if (sight.isDone()) {
      sight =
          line.send(LOOK, patience.glance())
              .orTimeout(patience.glance().toMillis(), TimeUnit.MILLISECONDS)
              .handle(this::seen);
    }
    return sight;
  }

  /** Learns its id in the background, where it is there; else nothing is said of it yet. */
  void learn() {
    var _ = line.send(LOOK, patience.read()).thenAccept(this::learn);
  }

  private void learn(Line.Raw answer) {
    if (answer.status() == 200) {
      id = idIn(answer.body()).or(() -> id);
    }
  }

  private boolean seen(Line.Raw answer, Throwable failure) {
    if (failure != null) {
      trip(reason(failure));
      return false;
    }
    // Whoever may not know about nodes has still been answered by one.
    boolean well = answer.status() < 500;
    learn(answer);
    if (well) {
      breaker.close();
    }
    return well;
  }

  private static Loss reason(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof TimeoutException ? Loss.SILENT : Loss.of(cause);
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
}
