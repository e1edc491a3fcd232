package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * Writes many documents. Whoever adds waits while enough is under way, also while the cluster is
 * away; what was added is sure to be written only once {@link #flush} has returned. Operations on
 * the same document keep their order. After a problem it takes nothing more.
 */
final class Bulk implements AutoCloseable {

  private final Link link;
  private final BulkLimits limits;
  private final Semaphore free;
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<Optional<RuntimeException>> problem =
      new AtomicReference<>(Optional.empty());
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private List<Operation> next = new ArrayList<>();
  private int length;

  Bulk(Link link) {
    this(link, BulkLimits.USUAL);
  }

  Bulk(Link link, BulkLimits limits) {
    this.link = link;
    this.limits = limits;
    this.free = new Semaphore(limits.inFlight());
  }

  /**
   * Writes a document, in place of the one of the same id.
   *
   * @param routing says which shard, where it is not told by the id
   */
  void index(String index, String id, Optional<String> routing, JsonNode document) {
    add(Operation.index(index, id, routing, document));
  }

  /** Takes a document out, if it is there. */
  void delete(String index, String id, Optional<String> routing) {
    add(Operation.delete(index, id, routing));
  }

  private synchronized void add(Operation operation) {
    check();
    if (!underWay.add(operation.target())) {
      flush();
      underWay.add(operation.target());
    }
    next.add(operation);
    length += operation.lines().length();
    if (next.size() >= limits.operations() || length >= limits.length()) {
      send();
    }
  }

  /** Waits until all that was added is written; throws where anything was not. */
  synchronized void flush() {
    send();
    acquire(limits.inFlight());
    free.release(limits.inFlight());
    check();
  }

  private void send() {
    if (next.isEmpty()) {
      return;
    }
    List<Operation> batch = next;
    next = new ArrayList<>();
    length = 0;
    acquire(1);
    writers.execute(() -> write(batch));
  }

  private void write(List<Operation> batch) {
    try {
      new BulkWriting(link, limits).write(batch);
      batch.forEach(operation -> underWay.remove(operation.target()));
    } catch (RuntimeException e) {
      problem.compareAndSet(Optional.empty(), Optional.of(e));
    } finally {
      free.release();
    }
  }

  private void acquire(int requests) {
    try {
      free.acquire(requests);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineProblem.interrupted();
    }
  }

  private void check() {
    problem
        .get()
        .ifPresent(
            e -> {
              throw e;
            });
  }

  /** Drops what was not flushed. */
  @Override
  public void close() {
    writers.shutdownNow();
  }
}
