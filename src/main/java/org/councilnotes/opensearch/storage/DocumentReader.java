package org.councilnotes.opensearch.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterErrorCause;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.query.QueryDsl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads documents of one world. Where there is no index yet, nothing is found.
 *
 * @param index name or alias
 * @param pin where what is read stays as it was
 */
public record DocumentReader(ClusterClient link, String index, Optional<PointInTime> pin) {

  /** Hits of one answer, where all are wanted. */
  private static final int AT_ONCE = 2_000;

  /** Each takes up to a millisecond. */
  private static final int COUNTS_AT_ONCE = 200;

  private static final String SOURCE = "_source";

  public DocumentReader(ClusterClient link, String index) {
    this(link, index, Optional.empty());
  }

  /**
   * The same as it is now, whatever is written; to be {@link #unpin}ned.
   *
   * @return empty where it is not, or no longer, of that commit
   */
  public Optional<DocumentReader> pinned(OpenSearchCommit commit) {
    return PointInTime.of(this, commit)
        .map(held -> new DocumentReader(link, index, Optional.of(held)))
        .or(
            () ->
                Optional.of(this)
                    .filter(_ -> commit.isNone() && OpenSearchCommit.in(this).isNone()));
  }

  /** Lets go of a point in time. */
  public void unpin() {
    pin.ifPresent(PointInTime::close);
  }

  /**
   * How often so far other copies had to take the place of those that were read: they have the same
   * documents, but may give them slightly other scores.
   */
  public int renewals() {
    return pin.map(PointInTime::renewals).orElse(0);
  }

  /** The answer to one search. */
  public JsonNode search(ObjectNode body) {
    return answer(at -> call("_search").with(pinned(body, at)));
  }

  /** The same, weighed by the words of all shards together. */
  public JsonNode ranked(ObjectNode body) {
    ClusterRequest call = call("_search").with("search_type", "dfs_query_then_fetch");
    return answer(at -> call.with(pinned(body, at)));
  }

  private JsonNode answer(Function<Optional<String>, ClusterRequest> call) {
    return pin.map(held -> held.read(id -> call.apply(Optional.of(id))))
        .orElseGet(() -> link.send(call.apply(Optional.empty())))
        .body();
  }

  private ClusterRequest call(String operation) {
    return pin.isPresent()
        ? ClusterRequest.read("POST", "/" + operation)
        : ClusterRequest.read("POST", ClusterRequest.path(index, operation))
            .with("ignore_unavailable", "true");
  }

  private static ObjectNode pinned(ObjectNode body, Optional<String> at) {
    at.ifPresent(
        id -> QueryDsl.with(body, "pit", QueryDsl.of("id", id, "keep_alive", PointInTime.KEPT)));
    return body;
  }

  /** The answers to several searches, in their order. */
  public List<JsonNode> searches(List<ObjectNode> bodies) {
    if (bodies.isEmpty()) {
      return List.of();
    }
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode answer : answer(at -> many(bodies, at)).path("responses")) {
      answers.add(checked(answer));
    }
    return answers;
  }

  private ClusterRequest many(List<ObjectNode> bodies, Optional<String> at) {
    StringBuilder lines = new StringBuilder();
    for (ObjectNode body : bodies) {
      lines.append(at.isPresent() ? "{}\n" : "{\"ignore_unavailable\":true}\n");
      lines.append(pinned(body, at).toString()).append('\n');
    }
    String path = at.isPresent() ? "/_msearch" : ClusterRequest.path(index, "_msearch");
    return ClusterRequest.read("POST", path).withLines(lines.toString());
  }

  private static JsonNode checked(JsonNode answer) {
    if (answer.has("error")) {
      throw OpenSearchProblem.rejected(
          ClusterRequest.read("POST", "/_msearch"),
          answer.path("status").asInt(0),
          ClusterErrorCause.in(answer));
    }
    return answer;
  }

  /** How many documents match each of some queries; some at a time, so that none waits long. */
  public List<Long> counts(List<ObjectNode> queries) {
    return RequestBatches.of(queries, COUNTS_AT_ONCE).stream()
        .flatMap(some -> searches(some.stream().map(DocumentReader::counting).toList()).stream())
        .map(DocumentReader::total)
        .toList();
  }

  private static ObjectNode counting(ObjectNode query) {
    return QueryDsl.with(QueryDsl.of("query", query, "size", 0), "track_total_hits", true);
  }

  static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong(0);
  }

  /** The hits of an answer. */
  public static List<JsonNode> hits(JsonNode answer) {
    return stream(answer.path("hits").path("hits")).toList();
  }

  /** The first value of a field that was asked for with a hit. */
  public static JsonNode value(JsonNode hit, String field) {
    return hit.required("fields").required(field).required(0);
  }

  /** The buckets of one of the aggregations of an answer or of a bucket. */
  public static Stream<JsonNode> buckets(JsonNode of, String aggregation) {
    return stream(of.path(aggregation).path("buckets"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }

  /** What a hit was written with, as far as it is kept. */
  public static JsonNode source(JsonNode hit) {
    return hit.path(SOURCE);
  }

  /**
   * What is visible of some documents, by id; those that are not there are left out.
   *
   * @param fields that are wanted of each, as they were written
   */
  public Map<String, JsonNode> byId(Collection<String> ids, List<String> fields) {
    Map<String, JsonNode> found = new HashMap<>();
    RequestBatches.of(ids.stream().distinct().toList())
        .forEach(some -> found.putAll(byId(search(ofIds(some, fields)))));
    return found;
  }

  /** Asks for some documents, see {@link #byId(JsonNode)}. */
  public static ObjectNode ofIds(List<String> ids, List<String> fields) {
    ObjectNode body = QueryDsl.of("query", QueryDsl.all(QueryDsl.ids(ids)), "size", ids.size());
    return QueryDsl.with(body, SOURCE, fields);
  }

  /** What the hits of an answer were written with, by id. */
  public static Map<String, JsonNode> byId(JsonNode answer) {
    return hits(answer).stream()
        .collect(
            Collectors.toMap(hit -> hit.required("_id").stringValue(), DocumentReader::source));
  }

  /**
   * What was written last of some documents, be it visible or not; of those that are there.
   *
   * @param routings by id
   * @param fields that are wanted of each
   */
  public List<JsonNode> written(Map<String, String> routings, List<String> fields) {
    List<ObjectNode> wanted = new ArrayList<>();
    routings.forEach((id, routing) -> wanted.add(QueryDsl.of("_id", id, "routing", routing)));
    ClusterRequest call =
        ClusterRequest.read("POST", ClusterRequest.path(index, "_mget"))
            .with(SOURCE, String.join(",", fields))
            .with(QueryDsl.of("docs", wanted));
    return stream(link.send(call).body().path("docs"))
        .filter(found -> found.has(SOURCE))
        .map(DocumentReader::source)
        .toList();
  }

  /** A document as it was written last, be it visible or not; empty where there is none. */
  Optional<JsonNode> written(String id, String routing) {
    ClusterRequest call =
        ClusterRequest.read("GET", ClusterRequest.path(index, "_doc", id)).with("routing", routing);
    JsonNode answer = link.send(call).body();
    return answer.path("found").asBoolean(false) ? Optional.of(answer) : Optional.empty();
  }

  /**
   * Every document that matches, as it is visible.
   *
   * @param sort a field of which no two of them have the same value
   * @param fields that are wanted of each, as they were written
   */
  public Stream<JsonNode> all(ObjectNode query, String sort, List<String> fields) {
    return all(query, QueryDsl.list(QueryDsl.of(sort, "asc")), fields);
  }

  /** The same, in an order in which no two of them are equal. */
  public Stream<JsonNode> all(ObjectNode query, ArrayNode order, List<String> fields) {
    ObjectNode body = QueryDsl.of("query", query, "size", AT_ONCE);
    QueryDsl.with(body, "sort", order);
    QueryDsl.with(body, SOURCE, fields);
    QueryDsl.with(body, "track_total_hits", false);
    List<List<JsonNode>> pages = pages(body).toList();
    return pages.stream().flatMap(List::stream).map(DocumentReader::source);
  }

  /**
   * The hits of a search page after page, each asked for when it is read.
   *
   * @param body with the size of a page, and an order in which no two hits are equal
   */
  public Stream<List<JsonNode>> pages(ObjectNode body) {
    return SearchAfterPages.of(this::search, body);
  }

  /**
   * The hits of a search some at a time, each page asked for when it is read and from where the one
   * before ended.
   */
  public static final class SearchAfterPages implements Iterator<List<JsonNode>> {

    private final Function<ObjectNode, JsonNode> search;
    private final ObjectNode body;
    private final int size;
    private Optional<JsonNode> last = Optional.empty();
    private int given;
    private boolean atEnd;

    /**
     * The pages of a search.
     *
     * @param search asks for one
     * @param body with the size of a page, and an order in which no two hits are equal; it is
     *     changed
     */
    public SearchAfterPages(Function<ObjectNode, JsonNode> search, ObjectNode body) {
      this.search = search;
      this.body = body;
      this.size = body.required("size").intValue();
    }

    /** The pages of a search whose body stays as it is. */
    static Stream<List<JsonNode>> of(Function<ObjectNode, JsonNode> search, ObjectNode body) {
      return each(new SearchAfterPages(search, body.deepCopy()));
    }

    /** What is read page by page, as a stream. */
    public static <T> Stream<T> each(Iterator<T> pages) {
      return StreamSupport.stream(
          Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }

    /** How many pages were read. */
    public int given() {
      return given;
    }

    @Override
    public boolean hasNext() {
      return !atEnd;
    }

    @Override
    public List<JsonNode> next() {
      if (atEnd) {
        throw new NoSuchElementException();
      }
      last.ifPresent(sort -> QueryDsl.with(body, "search_after", sort));
      List<JsonNode> hits = DocumentReader.hits(search.apply(body));
      given++;
      atEnd = hits.size() < size;
      if (!hits.isEmpty()) {
        last = Optional.of(hits.getLast().required("sort"));
      }
      return hits;
    }
  }
}
