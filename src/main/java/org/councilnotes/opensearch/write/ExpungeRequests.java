package org.councilnotes.opensearch.write;

import java.time.Duration;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes deleted documents from the segments of an index, on all copies. A shard keeps them for a
 * while for copies that may have to catch up, so the merge is asked for until none is left.
 *
 * @see <a href="https://docs.opensearch.org/latest/api-reference/index-apis/force-merge/">Force
 *     merge, of OpenSearch</a>
 */
public record ExpungeRequests(ClusterClient link, String index) {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** So many pauses a merge is waited for before it is asked for again. */
  private static final int PAUSES = 20;

  /**
   * Blocks until no copy has a deleted document.
   *
   * @throws OpenSearchProblem where some are left after ten minutes
   */
  public void send() {
    long start = System.nanoTime();
    ObjectNode all = JsonMapper.shared().createObjectNode();
    all.put("index.merge.policy.expunge_deletes_allowed", 0);
    link.put(ClusterRequest.path(index, "_settings"), all);
    while (hasDeleted()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw OpenSearchProblem.notExpunged(PATIENCE);
      }
      merge();
      for (int i = 0; i < PAUSES && hasDeleted(); i++) {
        pause();
      }
    }
  }

  /** A merge may take longer than a request may. */
  private void merge() {
    link.post(ClusterRequest.path(index, "_flush"));
    link.send(
        ClusterRequest.write("POST", ClusterRequest.path(index, "_forcemerge"))
            .with("only_expunge_deletes", "true")
            .with("wait_for_completion", "false"));
    link.post(ClusterRequest.path(index, "_refresh"));
  }

  /** Whether a copy has a deleted document. */
  public boolean hasDeleted() {
    JsonNode segments = link.get(ClusterRequest.path(index, "_segments")).body();
    return segments.findValues("deleted_docs").stream().anyMatch(count -> count.asLong() > 0);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw OpenSearchProblem.interrupted();
    }
  }
}
