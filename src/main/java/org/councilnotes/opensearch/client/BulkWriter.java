package org.councilnotes.opensearch.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes many documents by bulk requests. {@code index} and {@code delete} block while the limit of
 * requests is in flight, also while the cluster is unavailable. Everything is written only when
 * {@link #flush} has returned. Operations on the same document keep their order. After a failure
 * all calls throw it.
 */
public final class BulkWriter implements AutoCloseable {

  private final ClusterClient link;
  private final Limits limits;
  private final Semaphore free;
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<Optional<RuntimeException>> problem =
      new AtomicReference<>(Optional.empty());
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private List<Operation> next = new ArrayList<>();
  private int length;

  public BulkWriter(ClusterClient link) {
    this(link, Limits.USUAL);
  }

  BulkWriter(ClusterClient link, Limits limits) {
    this.link = link;
    this.limits = limits;
    this.free = new Semaphore(limits.inFlight());
  }

  /**
   * Writes a document, replacing the one of the same id.
   *
   * @param routing selects the shard; empty where the id does
   */
  public void index(String index, String id, Optional<String> routing, JsonNode document) {
    add(Operation.index(index, id, routing, document));
  }

  /** Deletes a document, if it exists. */
  public void delete(String index, String id, Optional<String> routing) {
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

  /**
   * Blocks until everything is written.
   *
   * @throws OpenSearchProblem where anything was not
   */
  public synchronized void flush() {
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
      new Batch(link, limits).write(batch);
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
      throw OpenSearchProblem.interrupted();
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

  /** Drops operations that were not flushed. */
  @Override
  public void close() {
    writers.shutdownNow();
  }

  /**
   * Writes a batch, and repeats the operations that the cluster did not accept until all are
   * written.
   */
  private record Batch(ClusterClient link, Limits limits) {

    /** The operations that remain after a request, and the reason. */
    private record RemainingOperations(List<Operation> operations, String reason) {}

    /**
     * Throws {@link OpenSearchProblem} where an operation is rejected, or none is accepted for too
     * long.
     */
    void write(List<Operation> operations) {
      List<Operation> rest = operations;
      long progress = System.nanoTime();
      for (int failures = 1; ; failures++) {
        RemainingOperations left = send(rest);
        if (left.operations().size() < rest.size()) {
          link.notice().answered();
          failures = 1;
          progress = System.nanoTime();
        }
        if (left.operations().isEmpty()) {
          return;
        }
        rest = left.operations();
        Duration waited = Duration.ofNanos(System.nanoTime() - progress);
        link.notice().waiting(left.reason(), waited);
        if (waited.compareTo(limits.giveUp()) > 0) {
          throw OpenSearchProblem.gaveUp(rest.size(), limits.giveUp(), left.reason());
        }
        limits.pauses().pause(failures);
      }
    }

    private RemainingOperations send(List<Operation> operations) {
      try {
        String lines = operations.stream().map(Operation::lines).collect(Collectors.joining());
        return left(operations, link.bulk(lines).body().path("items"));
      } catch (OpenSearchProblem problem) {
        if (problem.kind() != OpenSearchProblem.Kind.UNREACHABLE) {
          throw problem;
        }
        return new RemainingOperations(operations, problem.getMessage());
      }
    }

    private static RemainingOperations left(List<Operation> operations, JsonNode items) {
      List<Operation> left = new ArrayList<>();
      String reason = "";
      for (int i = 0; i < operations.size(); i++) {
        JsonNode item = items.path(i).iterator().next();
        if (item.has("error")) {
          reason = passing(operations.get(i), item);
          left.add(operations.get(i));
        }
      }
      return new RemainingOperations(left, reason);
    }

    /** The reason of a temporary failure. Throws {@link OpenSearchProblem} for a permanent one. */
    private static String passing(Operation operation, JsonNode item) {
      int status = item.path("status").asInt(0);
      ClusterErrorCause reason = ClusterErrorCause.in(item);
      if (reason.isNoRoom(status)) {
        throw OpenSearchProblem.noRoom(status, reason);
      }
      if (status != 429 && status < 500) {
        throw OpenSearchProblem.rejectedItem(operation.id(), status, reason);
      }
      return reason.text();
    }
  }

  /**
   * Limits of bulk requests.
   *
   * @param operations most operations in a request
   * @param length approximate length of a request in characters; a single operation may be longer
   * @param inFlight most concurrent requests
   * @param giveUp longest time without progress
   * @param pauses between repetitions
   */
  record Limits(int operations, int length, int inFlight, Duration giveUp, RetryBackoff pauses) {

    static final Limits USUAL =
        new Limits(
            1000,
            5_000_000,
            2,
            Duration.ofMinutes(5),
            new RetryBackoff(Duration.ofMillis(100), Duration.ofSeconds(5)));
  }

  /**
   * An operation: writes or deletes a document.
   *
   * @param lines the lines of the bulk request, each with its line break
   */
  private record Operation(String index, String id, String lines) {

    static Operation index(String index, String id, Optional<String> routing, JsonNode document) {
      return new Operation(
          index, id, action("index", index, id, routing) + document.toString() + "\n");
    }

    static Operation delete(String index, String id, Optional<String> routing) {
      return new Operation(index, id, action("delete", index, id, routing));
    }

    private static String action(String verb, String index, String id, Optional<String> routing) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      ObjectNode target = json.putObject(verb).put("_index", index).put("_id", id);
      routing.ifPresent(shard -> target.put("routing", shard));
      return json.toString() + "\n";
    }

    /** The document. Two operations on one document must not be in flight together. */
    String target() {
      return index + "/" + id;
    }
  }
}
