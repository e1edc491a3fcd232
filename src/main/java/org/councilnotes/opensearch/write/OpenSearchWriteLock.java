package org.councilnotes.opensearch.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.ClusterResponse;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.OutageRetry;
import org.councilnotes.opensearch.client.UninterruptedCall;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.store.WriteLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The write lock: a lease kept in a document that its owner renews. The lease expires {@link
 * #LASTS} after the last renewal. Clocks of machines may differ by less than that.
 */
public final class OpenSearchWriteLock implements WriteLock {

  public static final Duration LASTS = Duration.ofSeconds(60);
  private static final Duration RENEWED = Duration.ofSeconds(10);

  private static final String OWNER = "owner";
  private static final String UNTIL = "until";

  private final ClusterClient link;
  private final String place;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean lost;

  private OpenSearchWriteLock(ClusterClient link, String place, Clock clock) {
    this.link = link;
    this.place = place;
    this.clock = clock;
  }

  /**
   * Acquires the lock; empty where another owner has it.
   *
   * @param outageRetry used while the cluster is unavailable; the lease starts when it is written
   */
  public static Optional<OpenSearchWriteLock> of(
      ClusterClient link, String index, String name, Clock clock, OutageRetry outageRetry) {
    OpenSearchWriteLock lease =
        new OpenSearchWriteLock(link, ClusterRequest.path(index, "_doc", name), clock);
    if (!outageRetry.answer(lease::take)) {
      return Optional.empty();
    }
    Thread.ofVirtual().name("lease of " + name).start(lease::renew);
    return Optional.of(lease);
  }

  /** The name of the owner. */
  public String owner() {
    return owner;
  }

  /** Whether another owner has the lock, as it was not renewed in time. */
  public boolean isLost() {
    return lost;
  }

  private boolean take() {
    ClusterResponse held = link.send(ClusterRequest.read("GET", place).with("realtime", "true"));
    if (!held.body().path("found").asBoolean(false)) {
      return write(ClusterRequest.write("PUT", place).with("op_type", "create"));
    }
    JsonNode source = held.body().path("_source");
    boolean free = source.path(OWNER).asString("").equals(owner) || isPast(source, clock);
    return free && write(unchanged(ClusterRequest.write("PUT", place), held.body()));
  }

  /** The owner of a lease; empty where there is none. */
  public static Optional<String> holder(
      ClusterClient link, String index, String name, Clock clock) {
    ClusterRequest call =
        ClusterRequest.read("GET", ClusterRequest.path(index, "_doc", name))
            .with("realtime", "true");
    JsonNode source = link.send(call).body().path("_source");
    return Optional.of(source.path(OWNER).asString(""))
        .filter(owner -> !owner.isEmpty() && !isPast(source, clock));
  }

  private static boolean isPast(JsonNode source, Clock clock) {
    return Instant.parse(source.path(UNTIL).asString(Instant.EPOCH.toString()))
        .isBefore(clock.instant());
  }

  private static ClusterRequest unchanged(ClusterRequest call, JsonNode held) {
    return call.with("if_seq_no", held.path("_seq_no").asString())
        .with("if_primary_term", held.path("_primary_term").asString());
  }

  /**
   * Writes the lease. After a conflict, the document tells whether an earlier attempt succeeded.
   */
  private boolean write(ClusterRequest call) {
    ObjectNode document = QueryDsl.of(OWNER, owner, UNTIL, clock.instant().plus(LASTS).toString());
    try {
      link.send(call.with(document));
      return true;
    } catch (OpenSearchProblem problem) {
      if (!problem.isOfOtherVersion()) {
        throw problem;
      }
      return readIsOwner();
    }
  }

  private boolean readIsOwner() {
    return link.get(place).body().path("_source").path(OWNER).asString("").equals(owner);
  }

  private void renew() {
    try {
      while (!closed.await(RENEWED.toMillis(), TimeUnit.MILLISECONDS)) {
        renewOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Renews the lease. A lost lease is not acquired again. */
  private void renewOnce() {
    try {
      lost = lost || !take();
    } catch (OpenSearchProblem away) {
      // The next renewal tells.
    }
  }

  /**
   * Releases the lock, also in an interrupted thread: others would otherwise wait for the lease to
   * expire.
   */
  @Override
  public void close() {
    closed.countDown();
    UninterruptedCall.run(this::giveUp);
  }

  private void giveUp() {
    try {
      ClusterResponse held = link.get(place);
      if (held.body().path("_source").path(OWNER).asString("").equals(owner)) {
        link.send(unchanged(ClusterRequest.write("DELETE", place), held.body()));
      }
    } catch (OpenSearchProblem away) {
      // The lease expires by itself.
    }
  }
}
