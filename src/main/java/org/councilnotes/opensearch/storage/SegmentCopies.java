package org.councilnotes.opensearch.storage;

import java.time.Duration;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import tools.jackson.databind.JsonNode;

/**
 * The replicas of an index, which copy the segments of its primaries (segment replication) instead
 * of indexing every document again. After a refresh they are a little behind.
 *
 * @see <a
 *     href="https://docs.opensearch.org/latest/tuning-your-cluster/availability-and-recovery/segment-replication/index/">Segment
 *     replication, of OpenSearch</a>
 */
public record SegmentCopies(ClusterClient link, String index) {

  /** Value of the setting {@code replication.type}. */
  static final String REPLICATION = "SEGMENT";

  /** The cluster itself fails a copy that is behind for so long. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  /**
   * Blocks until all replicas have what the last refresh made visible. Lost ones are not waited
   * for.
   *
   * @throws OpenSearchProblem where they do not get it
   */
  public void await() {
    long start = System.nanoTime();
    Duration pause = FIRST_PAUSE;
    while (areBehind()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw OpenSearchProblem.copiesBehind(PATIENCE);
      }
      sleep(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  private boolean areBehind() {
    JsonNode copies =
        link.send(
                ClusterRequest.read(
                        "GET", ClusterRequest.path("_cat", "segment_replication", index))
                    .with("format", "json")
                    .with("h", "checkpoints_behind"))
            .body();
    return copies.valueStream().anyMatch(copy -> copy.path("checkpoints_behind").asInt(0) > 0);
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw OpenSearchProblem.interrupted();
    }
  }
}
