package org.councilnotes.opensearch.storage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.ClusterResponse;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.OpenSearchProblem.Kind;
import org.councilnotes.opensearch.client.OutageNotice;
import org.councilnotes.opensearch.client.OutageRetry;
import org.councilnotes.opensearch.client.RetryBackoff;
import org.councilnotes.opensearch.query.QueryDsl;

/**
 * A point in time (PIT) of the cluster. It is bound to one copy of each shard and lost with any of
 * them. A lost one is replaced by another on other copies, as long as the archive is still at the
 * same commit. Safe for use by many threads.
 */
final class PointInTime implements AutoCloseable {

  /** How long the cluster keeps it after its last use. */
  static final String KEPT = "10m";

  /** Waits for the cluster to promote replicas after the loss of a node, which takes seconds. */
  private static final OutageRetry FOR_COPIES =
      new OutageRetry(
          Duration.ofSeconds(20),
          new RetryBackoff(Duration.ofMillis(200), Duration.ofSeconds(2)),
          OutageNotice.NONE);

  private final DocumentReader reads;
  private final OpenSearchCommit commit;
  private String id;
  private int renewals;
  private boolean lost;

  private PointInTime(DocumentReader reads, OpenSearchCommit commit, String id) {
    this.reads = reads;
    this.commit = commit;
    this.id = id;
  }

  /**
   * Opens a point in time.
   *
   * @param reads reader of the present state
   * @return empty where the state is not, or no longer, that of the commit
   */
  static Optional<PointInTime> of(DocumentReader reads, OpenSearchCommit commit) {
    return opened(reads, commit).map(id -> new PointInTime(reads, commit, id));
  }

  private static Optional<String> opened(DocumentReader reads, OpenSearchCommit commit) {
    ClusterRequest call =
        ClusterRequest.read("POST", ClusterRequest.path(reads.index(), "_search", "point_in_time"))
            .with("keep_alive", KEPT);
    ClusterResponse answer = reads.link().send(call);
    if (!answer.isFound()) {
      return Optional.empty();
    }
    String id = answer.body().required("pit_id").stringValue();
    if (OpenSearchCommit.in(reads).equals(commit)) {
      return Optional.of(id);
    }
    end(reads.link(), id);
    return Optional.empty();
  }

  /**
   * Sends calls at the same time and replaces the point in time if it is lost.
   *
   * @param calls made from the id of the point in time
   * @throws OpenSearchProblem also where it is lost and the archive is at another commit; the
   *     message says so
   */
  List<ClusterResponse> read(Function<String, List<ClusterRequest>> calls) {
    String before = id();
    try {
      return reads.link().send(calls.apply(before));
    } catch (OpenSearchProblem lost) {
      if (lost.kind() != Kind.UNREACHABLE) {
        throw lost;
      }
      if (!renewIfLost(before)) {
        throw OpenSearchProblem.overtaken(lost.getMessage());
      }
    }
    return reads.link().send(calls.apply(id()));
  }

  private synchronized String id() {
    return id;
  }

  /** Replaces it if it is lost. The rest of the old one expires. */
  private synchronized boolean renewIfLost(String before) {
    if (!id.equals(before)) {
      return true;
    }
    lost = true;
    Optional<String> other = FOR_COPIES.answer(() -> opened(reads, commit));
    other.ifPresent(this::renew);
    return !lost;
  }

  private void renew(String now) {
    id = now;
    renewals++;
    lost = false;
  }

  /** How often it was replaced. */
  synchronized int renewals() {
    return renewals;
  }

  /** Closes it in the cluster, unless it is lost: the call might wait for a hung node. */
  @Override
  public synchronized void close() {
    if (!lost) {
      end(reads.link(), id);
    }
  }

  private static void end(ClusterClient link, String id) {
    try {
      link.send(
          ClusterRequest.read("DELETE", "/_search/point_in_time")
              .with(QueryDsl.of("pit_id", QueryDsl.list(id))));
    } catch (OpenSearchProblem away) {
      // It expires by itself.
    }
  }
}
