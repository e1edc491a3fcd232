package org.councilnotes.opensearch.client;

import tools.jackson.databind.JsonNode;

/**
 * An answer of the cluster.
 *
 * @param status HTTP status: 2xx, or 404 where something does not exist
 * @param body a missing node where there is none
 */
public record ClusterResponse(int status, JsonNode body) {

  private static final int NOT_FOUND = 404;
  private static final String NO_INDEX = "index_not_found_exception";
  private static final String CONTEXT_GONE = "search_context_missing_exception";

  public boolean isFound() {
    return status != NOT_FOUND;
  }

  /** Whether some shards failed or timed out, in the answer or in any of its parts. */
  boolean isPartial() {
    return isPartial(body)
        || body.path("responses").valueStream().anyMatch(ClusterResponse::isPartial)
        || body.path("docs").valueStream().anyMatch(ClusterResponse::isUnread);
  }

  /**
   * Whether a document of a multi-get could not be read, so that it is unknown whether it exists.
   */
  private static boolean isUnread(JsonNode document) {
    return document.has("error") && !NO_INDEX.equals(ClusterErrorCause.in(document).type());
  }

  private static boolean isPartial(JsonNode answer) {
    return answer.path("timed_out").asBoolean(false)
        || answer.path("_shards").path("failed").asInt(0) > 0
        || (answer.has("error") && isPassing(answer));
  }

  private static boolean isPassing(JsonNode failed) {
    int status = failed.path("status").asInt(0);
    return status == 429 || status >= 500 || isOfLostCopy(failed);
  }

  /**
   * Whether it failed because a point in time was lost with a copy. This differs from not found.
   */
  boolean isOfLostCopy() {
    return isOfLostCopy(body);
  }

  private static boolean isOfLostCopy(JsonNode failed) {
    return failed.has("error") && CONTEXT_GONE.equals(ClusterErrorCause.in(failed).type());
  }

  /**
   * Whether a shard without any copy was skipped: the cluster does not count that as a failure. For
   * calls other than searches these numbers count copies, of which some may be missing.
   */
  boolean lacksShards() {
    JsonNode shards = body.path("_shards");
    return shards.path("successful").asInt(0) < shards.path("total").asInt(0)
        || body.path("responses")
            .valueStream()
            .anyMatch(one -> new ClusterResponse(status, one).lacksShards());
  }
}
