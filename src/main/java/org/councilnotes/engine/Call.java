package org.councilnotes.engine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.json.CompactJson;
import tools.jackson.databind.JsonNode;

/**
 * One call of the cluster's interface. It may be sent more than once: whatever it does, doing it
 * twice must do no more.
 *
 * @param path from the root, its parts encoded as {@link #path} does
 */
record Call(
    String method, String path, Map<String, String> parameters, Optional<Body> body, Kind kind) {

  /** What waits for it: people for a read, a run for a write. */
  enum Kind {
    READ,
    WRITE
  }

  /** What is sent with it. */
  record Body(String text, String type) {

    static Body of(JsonNode json) {
      return new Body(CompactJson.of(json), "application/json");
    }

    /** JSON on lines, each with its end. */
    static Body ofLines(String lines) {
      return new Body(lines, "application/x-ndjson");
    }
  }

  Call {
    // Whether it is a search is told by its path.
    if (path.indexOf('?') >= 0) {
      throw new IllegalArgumentException("parameters do not belong into the path " + path);
    }
    parameters = Map.copyOf(parameters);
  }

  static Call read(String method, String path) {
    return new Call(method, path, Map.of(), Optional.empty(), Kind.READ);
  }

  static Call write(String method, String path) {
    return new Call(method, path, Map.of(), Optional.empty(), Kind.WRITE);
  }

  Call with(JsonNode json) {
    return new Call(method, path, parameters, Optional.of(Body.of(json)), kind);
  }

  Call withLines(String lines) {
    return new Call(method, path, parameters, Optional.of(Body.ofLines(lines)), kind);
  }

  Call with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(parameter, value);
    return new Call(method, path, more, body, kind);
  }

  /** A path of parts that may hold any character. */
  static String path(String... parts) {
    return Arrays.stream(parts)
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", "/", ""));
  }

  /** Its last part, such as {@code _search}. */
  String operation() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it reads at a point in time: of copies that were chosen then, and of no others. */
  boolean isPinned() {
    return kind == Kind.READ && List.of("/_search", "/_msearch").contains(path);
  }

  /** Whether one copy of every shard has to answer it. */
  boolean isOfShards() {
    return List.of("_search", "_msearch", "_count").contains(operation());
  }

  /** Whether any copy of a shard may answer it, and it does not say which. */
  boolean maySayWhichCopy() {
    boolean ofCopies =
        List.of("_search", "point_in_time", "_count", "_mget", "_termvectors", "_explain")
                .contains(operation())
            || path.contains("/_doc/");
    return kind == Kind.READ
        && ofCopies
        && path.indexOf('/', 1) > 0
        && !path.startsWith("/_")
        && !parameters.containsKey("preference");
  }

  /** For messages: without its body. */
  String line() {
    return method + " " + path;
  }
}
