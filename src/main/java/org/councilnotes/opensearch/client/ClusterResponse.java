package org.councilnotes.opensearch.client;

import tools.jackson.databind.JsonNode;

/**
 * What the cluster answered.
 *
 * @param status of HTTP: 2xx, or 404 for what is not there
 * @param body missing where there was none
 */
public record ClusterResponse(int status, JsonNode body) {

  private static final int NOT_FOUND = 404;
  private static final String NO_INDEX = "index_not_found_exception";
  private static final String CONTEXT_GONE = "search_context_missing_exception";

  public boolean isFound() {
    return status != NOT_FOUND;
  }

  /** Whether some shards are not in it, or were cut off; of several answers, of any. */
  boolean isPartial() {
    return isPartial(body)
        || body.path("responses").valueStream().anyMatch(ClusterResponse::isPartial)
        || body.path("docs").valueStream().anyMatch(ClusterResponse::isUnread);
  }

  /** Whether a document may be there that could not be read, among others that could. */
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
   * Whether a point in time was asked for that went away with a copy: that is not nothing found.
   */
  boolean isOfLostCopy() {
    return isOfLostCopy(body);
  }

  private static boolean isOfLostCopy(JsonNode failed) {
    return failed.has("error") && CONTEXT_GONE.equals(ClusterErrorCause.in(failed).type());
  }

  /**
   * Whether a shard of which no copy is there was passed over: that does not count as failed. Of
   * other calls than searches, copies are counted here, and those may be missing.
   */
  boolean lacksShards() {
    JsonNode shards = body.path("_shards");
    return shards.path("successful").asInt(0) < shards.path("total").asInt(0)
        || body.path("responses")
            .valueStream()
            .anyMatch(one -> new ClusterResponse(status, one).lacksShards());
  }
}
