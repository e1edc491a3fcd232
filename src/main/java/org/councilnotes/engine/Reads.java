package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.json.CompactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads documents of one world. Where there is no index yet, nothing is found.
 *
 * @param index name or alias
 * @param pin where what is read stays as it was
 */
record Reads(Link link, String index, Optional<Pin> pin) {

  /** Hits of one answer, where all are wanted. */
  private static final int AT_ONCE = 2_000;

  /** Each takes up to a millisecond. */
  private static final int COUNTS_AT_ONCE = 200;

  private static final String SOURCE = "_source";

  Reads(Link link, String index) {
    this(link, index, Optional.empty());
  }

  /**
   * The same as it is now, whatever is written; to be {@link #unpin}ned.
   *
   * @return empty where it is not, or no longer, of that commit
   */
  Optional<Reads> pinned(Commit commit) {
    return Pin.of(this, commit)
        .map(held -> new Reads(link, index, Optional.of(held)))
        .or(() -> Optional.of(this).filter(_ -> commit.isNone() && Commit.in(this).isNone()));
  }

  /** Lets go of a point in time. */
  void unpin() {
    pin.ifPresent(Pin::close);
  }

  /**
   * How often so far other copies had to take the place of those that were read: they have the same
   * documents, but may give them slightly other scores.
   */
  int renewals() {
    return pin.map(Pin::renewals).orElse(0);
  }

  /** The answer to one search. */
  JsonNode search(ObjectNode body) {
    return answer(at -> call("_search").with(pinned(body, at)));
  }

  /** The same, weighed by the words of all shards together. */
  JsonNode ranked(ObjectNode body) {
    Call call = call("_search").with("search_type", "dfs_query_then_fetch");
    return answer(at -> call.with(pinned(body, at)));
  }

  private JsonNode answer(Function<Optional<String>, Call> call) {
    return pin.map(held -> held.read(id -> call.apply(Optional.of(id))))
        .orElseGet(() -> link.send(call.apply(Optional.empty())))
        .body();
  }

  private Call call(String operation) {
    return pin.isPresent()
        ? Call.read("POST", "/" + operation)
        : Call.read("POST", Call.path(index, operation)).with("ignore_unavailable", "true");
  }

  private static ObjectNode pinned(ObjectNode body, Optional<String> at) {
    at.ifPresent(id -> Dsl.with(body, "pit", Dsl.of("id", id, "keep_alive", Pin.KEPT)));
    return body;
  }

  /** The answers to several searches, in their order. */
  List<JsonNode> searches(List<ObjectNode> bodies) {
    if (bodies.isEmpty()) {
      return List.of();
    }
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode answer : answer(at -> many(bodies, at)).path("responses")) {
      answers.add(checked(answer));
    }
    return answers;
  }

  private Call many(List<ObjectNode> bodies, Optional<String> at) {
    StringBuilder lines = new StringBuilder();
    for (ObjectNode body : bodies) {
      lines.append(at.isPresent() ? "{}\n" : "{\"ignore_unavailable\":true}\n");
      lines.append(CompactJson.of(pinned(body, at))).append('\n');
    }
    String path = at.isPresent() ? "/_msearch" : Call.path(index, "_msearch");
    return Call.read("POST", path).withLines(lines.toString());
  }

  private static JsonNode checked(JsonNode answer) {
    if (answer.has("error")) {
      throw EngineProblem.rejected(
          Call.read("POST", "/_msearch"), answer.path("status").asInt(0), Reason.in(answer));
    }
    return answer;
  }

  /** How many documents match each of some queries; some at a time, so that none waits long. */
  List<Long> counts(List<ObjectNode> queries) {
    return Portions.of(queries, COUNTS_AT_ONCE).stream()
        .flatMap(some -> searches(some.stream().map(Reads::counting).toList()).stream())
        .map(Reads::total)
        .toList();
  }

  private static ObjectNode counting(ObjectNode query) {
    return Dsl.with(Dsl.of("query", query, "size", 0), "track_total_hits", true);
  }

  static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong(0);
  }

  /** The hits of an answer. */
  static List<JsonNode> hits(JsonNode answer) {
    return stream(answer.path("hits").path("hits")).toList();
  }

  /** The first value of a field that was asked for with a hit. */
  static JsonNode value(JsonNode hit, String field) {
    return hit.required("fields").required(field).required(0);
  }

  /** The buckets of one of the aggregations of an answer or of a bucket. */
  static Stream<JsonNode> buckets(JsonNode of, String aggregation) {
    return stream(of.path(aggregation).path("buckets"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }

  /** What a hit was written with, as far as it is kept. */
  static JsonNode source(JsonNode hit) {
    return hit.path(SOURCE);
  }

  /**
   * What is visible of some documents, by id; those that are not there are left out.
   *
   * @param fields that are wanted of each, as they were written
   */
  Map<String, JsonNode> byId(Collection<String> ids, List<String> fields) {
    Map<String, JsonNode> found = new HashMap<>();
    Portions.of(ids.stream().distinct().toList())
        .forEach(some -> found.putAll(byId(search(ofIds(some, fields)))));
    return found;
  }

  /** Asks for some documents, see {@link #byId(JsonNode)}. */
  static ObjectNode ofIds(List<String> ids, List<String> fields) {
    ObjectNode body = Dsl.of("query", Dsl.all(Dsl.ids(ids)), "size", ids.size());
    return Dsl.with(body, SOURCE, fields);
  }

  /** What the hits of an answer were written with, by id. */
  static Map<String, JsonNode> byId(JsonNode answer) {
    return hits(answer).stream()
        .collect(Collectors.toMap(hit -> hit.required("_id").stringValue(), Reads::source));
  }

  /**
   * What was written last of some documents, be it visible or not; of those that are there.
   *
   * @param routings by id
   * @param fields that are wanted of each
   */
  List<JsonNode> written(Map<String, String> routings, List<String> fields) {
    List<ObjectNode> wanted = new ArrayList<>();
    routings.forEach((id, routing) -> wanted.add(Dsl.of("_id", id, "routing", routing)));
    Call call =
        Call.read("POST", Call.path(index, "_mget"))
            .with(SOURCE, String.join(",", fields))
            .with(Dsl.of("docs", wanted));
    return stream(link.send(call).body().path("docs"))
        .filter(found -> found.has(SOURCE))
        .map(Reads::source)
        .toList();
  }

  /** A document as it was written last, be it visible or not; empty where there is none. */
  Optional<JsonNode> written(String id, String routing) {
    Call call = Call.read("GET", Call.path(index, "_doc", id)).with("routing", routing);
    JsonNode answer = link.send(call).body();
    return answer.path("found").asBoolean(false) ? Optional.of(answer) : Optional.empty();
  }

  /**
   * Every document that matches, as it is visible.
   *
   * @param sort a field of which no two of them have the same value
   * @param fields that are wanted of each, as they were written
   */
  Stream<JsonNode> all(ObjectNode query, String sort, List<String> fields) {
    return all(query, Dsl.list(Dsl.of(sort, "asc")), fields);
  }

  /** The same, in an order in which no two of them are equal. */
  Stream<JsonNode> all(ObjectNode query, ArrayNode order, List<String> fields) {
    ObjectNode body = Dsl.of("query", query, "size", AT_ONCE);
    Dsl.with(body, "sort", order);
    Dsl.with(body, SOURCE, fields);
    Dsl.with(body, "track_total_hits", false);
    List<List<JsonNode>> pages = pages(body).toList();
    return pages.stream().flatMap(List::stream).map(Reads::source);
  }

  /**
   * The hits of a search page after page, each asked for when it is read.
   *
   * @param body with the size of a page, and an order in which no two hits are equal
   */
  Stream<List<JsonNode>> pages(ObjectNode body) {
    return Pages.of(this::search, body);
  }
}
