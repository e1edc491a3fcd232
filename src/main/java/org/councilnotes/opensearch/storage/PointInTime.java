package org.councilnotes.opensearch.storage;

import java.time.Duration;
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
 * A point in time, at which what is read stays as it was. The cluster keeps it on one copy of each
 * shard, and it is lost with any of them: then another one takes its place, of other copies, as
 * long as the archive is still at the same commit. Safe for use by many threads.
 */
final class PointInTime implements AutoCloseable {

  /** How long the cluster keeps it since it was last asked for. */
  static final String KEPT = "10m";

  /** Copies of which a node is lost are led by others in some seconds. */
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
   * One of now.
   *
   * @param reads of the newest commit
   * @return empty where it is not, or no longer, of that commit
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
   * The answer to a call.
   *
   * @param call by the cluster's name of the point in time
   * @throws OpenSearchProblem also where copies are lost and the archive is at another commit; so
   *     says the message
   */
  ClusterResponse read(Function<String, ClusterRequest> call) {
    String before = id();
    try {
      return reads.link().send(call.apply(before));
    } catch (OpenSearchProblem lost) {
      if (lost.kind() != Kind.UNREACHABLE) {
        throw lost;
      }
      if (!renewIfLost(before)) {
        throw OpenSearchProblem.overtaken(lost.getMessage());
      }
    }
    return reads.link().send(call.apply(id()));
  }

  private synchronized String id() {
    return id;
  }

  /** What is left of the one before ends by itself. */
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

  /** How often another one took its place. */
  synchronized int renewals() {
    return renewals;
  }

  /** Lets go of it, unless that would be to wait for who has not answered before. */
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
      // it ends by itself
    }
  }
}
