package org.councilnotes.opensearch.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One REST call. It may be sent several times, so its effect must be idempotent.
 *
 * @param path from the root, with parts encoded by {@link #path}
 */
public record ClusterRequest(
    String method, String path, Map<String, String> parameters, Optional<Body> body, Kind kind) {

  private static final String PREFERENCE = "preference";
  private static final String MANY = "_msearch";

  /** Calls that reach the copies of a point in time; deleting one does, too. */
  private static final Set<String> PINNED =
      Set.of("/_search", "/_msearch", "/_search/point_in_time");

  private static final Set<String> OF_SHARDS = Set.of("_search", MANY, "_count");
  private static final Set<String> OF_COPIES =
      Set.of("_search", MANY, "point_in_time", "_count", "_mget", "_termvectors", "_explain");

  /** Selects the time-out: people wait for reads, runs for writes. */
  enum Kind {
    READ,
    WRITE
  }

  record Body(String text, String type) {

    static Body of(JsonNode json) {
      return new Body(json.toString(), "application/json");
    }

    /** Lines of JSON, each with its line break. */
    static Body ofLines(String lines) {
      return new Body(lines, "application/x-ndjson");
    }
  }

  public ClusterRequest {
    // The path is compared to tell searches from other calls.
    if (path.indexOf('?') >= 0) {
      throw new IllegalArgumentException("parameters do not belong into the path " + path);
    }
    parameters = Map.copyOf(parameters);
  }

  public static ClusterRequest read(String method, String path) {
    return new ClusterRequest(method, path, Map.of(), Optional.empty(), Kind.READ);
  }

  public static ClusterRequest write(String method, String path) {
    return new ClusterRequest(method, path, Map.of(), Optional.empty(), Kind.WRITE);
  }

  public ClusterRequest with(JsonNode json) {
    return new ClusterRequest(method, path, parameters, Optional.of(Body.of(json)), kind);
  }

  public ClusterRequest withLines(String lines) {
    return new ClusterRequest(method, path, parameters, Optional.of(Body.ofLines(lines)), kind);
  }

  public ClusterRequest with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(parameter, value);
    return new ClusterRequest(method, path, more, body, kind);
  }

  /** Prefers copies on some nodes. For calls that {@link #maySayWhichCopy}. */
  ClusterRequest preferring(String nodes) {
    String copies = "_prefer_nodes:" + nodes;
    if (!operation().equals(MANY)) {
      return with(PREFERENCE, copies);
    }
    // Each search of a multi-search has a header line before it with its own preference.
    String[] lines = body.orElseThrow().text().split("\n", -1);
    for (int i = 0; i + 1 < lines.length; i += 2) {
      ObjectNode search = (ObjectNode) JsonMapper.shared().readTree(lines[i]);
      lines[i] = search.put(PREFERENCE, copies).toString();
    }
    return withLines(String.join("\n", lines));
  }

  /** Joins and encodes parts, which may have any character. */
  public static String path(String... parts) {
    return Arrays.stream(parts)
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", "/", ""));
  }

  /** The last part of the path, such as {@code _search}. */
  String operation() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Whether it reads at a point in time, which is bound to the copies chosen when it was opened.
   */
  boolean isPinned() {
    return kind == Kind.READ && PINNED.contains(path);
  }

  /** Whether one copy of every shard must answer. */
  boolean isOfShards() {
    return OF_SHARDS.contains(operation());
  }

  /** Whether any copy of a shard may answer and no preference is set. */
  boolean maySayWhichCopy() {
    boolean ofCopies = OF_COPIES.contains(operation()) || path.contains("/_doc/");
    return kind == Kind.READ
        && ofCopies
        && path.indexOf('/', 1) > 0
        && !path.startsWith("/_")
        && !parameters.containsKey(PREFERENCE);
  }

  /** Method and path, for messages. */
  String line() {
    return method + " " + path;
  }
}
