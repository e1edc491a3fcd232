package org.councilnotes.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /** Many who wait at once are no reason to look more often. */
  private static final Duration BREATH = Duration.ofMillis(100);

  private final URI address;
  private final Line line;
  private final Patience patience;
  private final Runnable lost;
  private final Breaker breaker = new Breaker();
  private final Semaphore asked = new Semaphore(0);
  private volatile Optional<String> id = Optional.empty();
  private volatile Loss loss = Loss.SILENT;
  private volatile CompletableFuture<Boolean> sight = CompletableFuture.completedFuture(true);
  private volatile boolean closed;

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
    Thread.ofVirtual().name("watch " + address).start(this::lookUntilThere);
  }

  private void lookUntilThere() {
    try {
      for (int looks = 1; !closed; looks++) {
        asked.drainPermits();
        if (asked.tryAcquire(patience.pauses().after(looks).toMillis(), TimeUnit.MILLISECONDS)) {
          Thread.sleep(BREATH);
        }
        if (!closed && look().join()) {
          breaker.close();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Somebody waits for it: the next look need not wait. */
  void ask() {
    asked.release();
  }

  /** Looks whether it is there, without waiting for that. */
  void glance() {
    if (!isOpen() && sight.isDone()) {
      sight = look();
    }
  }

  /** Whether it is there; where it is not, it counts as lost. */
  CompletableFuture<Boolean> look() {
    return line.send(LOOK, patience.glance())
        .orTimeout(patience.glance().toMillis(), TimeUnit.MILLISECONDS)
        .handle(this::seen);
  }

  private boolean seen(Line.Raw answer, Throwable failure) {
    if (failure != null) {
      trip(reason(failure));
      return false;
    }
    // Whoever may not know about nodes has still been answered by one.
    boolean well = answer.status() < 500;
    if (answer.status() == 200) {
      id = idIn(answer.body()).or(() -> id);
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
    closed = true;
    asked.release();
    line.close();
  }
}
