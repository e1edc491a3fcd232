package org.councilnotes.opensearch.client;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An error of the cluster, in its own words on one line.
 *
 * @param type of the error in OpenSearch; or empty
 */
public record ClusterErrorCause(String type, String text) {

  private static final int LONGEST = 300;

  /**
   * Matches {@code disk usage exceeded flood-stage watermark, index has read-only-allow-delete
   * block}; not {@code index read-only (api)}, a block that people set.
   */
  private static final Pattern NO_ROOM =
      Pattern.compile(
          "flood-stage watermark|read-only-allow-delete|read-only / allow delete"
              + "|no space left on device|create-index blocked",
          Pattern.CASE_INSENSITIVE);

  private static final int INSUFFICIENT_STORAGE = 507;

  /** Reads the error of an answer, or of one of its items. */
  public static ClusterErrorCause in(JsonNode answer) {
    JsonNode error = answer.has("error") ? answer.path("error") : answer;
    if (!error.isObject()) {
      return new ClusterErrorCause("", line(error.asString("")));
    }
    JsonNode root = error.path("root_cause").isEmpty() ? error : error.path("root_cause").path(0);
    String said = root.path("reason").asString("");
    String below = deepest(error).path("reason").asString("");
    return new ClusterErrorCause(
        root.path("type").asString(""), line(said.contains(below) ? said : said + ": " + below));
  }

  private static JsonNode deepest(JsonNode error) {
    JsonNode cause = error;
    while (cause.path("caused_by").isObject()) {
      cause = cause.path("caused_by");
    }
    return cause;
  }

  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "no reason given";
    }
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
  }

  /** Whether the disk is full. */
  boolean isNoRoom(int status) {
    return status == INSUFFICIENT_STORAGE || NO_ROOM.matcher(text).find();
  }
}
