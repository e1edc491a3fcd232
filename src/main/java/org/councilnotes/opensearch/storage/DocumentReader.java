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
import org.councilnotes.opensearch.client.ClusterResponse;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.query.QueryDsl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads documents of one world. Without an index it finds nothing.
 *
 * @param index name or alias
 * @param pin point in time to read at; empty to read the present state
 * @param watch reads the newest commit with each search; empty where nobody asks for it
 */
public record DocumentReader(
    ClusterClient link, String index, Optional<PointInTime> pin, Optional<CommitWatch> watch) {

  /** Hits per page, where all are read. */
  private static final int AT_ONCE = 2_000;

  /** Count queries per request. Each takes up to a millisecond. */
  private static final int COUNTS_AT_ONCE = 200;

  private static final String SOURCE = "_source";

  public DocumentReader(ClusterClient link, String index) {
    this(link, index, Optional.empty(), Optional.empty());
  }

  /**
   * A search among others.
   *
   * @param ranked whether with term statistics of all shards (DFS), for scores that can be
   *     compared, and with the scores of named queries
   * @param routing selects the shard; empty for all shards
   */
  public record Search(ObjectNode body, boolean ranked, Optional<String> routing) {

    public static Search of(ObjectNode body) {
      return new Search(body, false, Optional.empty());
    }

    public static Search ranked(ObjectNode body) {
      return new Search(body, true, Optional.empty());
    }
  }

  /** A reader for one answer, which sees the newest commit with what it reads. */
  public DocumentReader watching() {
    return new DocumentReader(
        link, index, pin, pin.isPresent() ? Optional.empty() : Optional.of(new CommitWatch()));
  }

  /**
   * Whether what was read is of a commit, as far as the last request tells; empty where none told.
   */
  public Optional<Boolean> isOf(OpenSearchCommit commit) {
    return watch.flatMap(CommitWatch::seen).map(commit::equals);
  }

  /**
   * A reader of the present state, which later writes do not change. The caller must {@link #unpin}
   * it.
   *
   * @return empty where the state is not, or no longer, that of the commit
   */
  public Optional<DocumentReader> pinned(OpenSearchCommit commit) {
    return PointInTime.of(this, commit)
        .map(held -> new DocumentReader(link, index, Optional.of(held), Optional.empty()))
        .or(
            () ->
                Optional.of(this)
                    .filter(_ -> commit.isNone() && OpenSearchCommit.in(this).isNone()));
  }

  /** Closes the point in time. */
  public void unpin() {
    pin.ifPresent(PointInTime::close);
  }

  /**
   * How often the point in time was renewed on other copies. They have the same documents, but may
   * give slightly different scores.
   */
  public int renewals() {
    return pin.map(PointInTime::renewals).orElse(0);
  }

  /** The answer to a search. */
  public JsonNode search(ObjectNode body) {
    return answers(List.of(Search.of(body))).getFirst();
  }

  /** The answer to a search with term statistics of all shards (DFS). */
  public JsonNode ranked(ObjectNode body) {
    return answers(List.of(Search.ranked(body))).getFirst();
  }

  /** A value, by one request for all that it needs; by none where it needs nothing. */
  public <T> T answer(PendingAnswer<T> pending) {
    return pending.reading().apply(answers(pending.searches()));
  }

  private List<JsonNode> sent(Function<Optional<String>, List<ClusterRequest>> calls) {
    return pin
        .map(held -> held.read(id -> calls.apply(Optional.of(id))))
        .orElseGet(() -> link.send(calls.apply(Optional.empty())))
        .stream()
        .map(ClusterResponse::body)
        .toList();
  }

  private static ObjectNode pinned(ObjectNode body, Optional<String> at) {
    at.ifPresent(
        id -> QueryDsl.with(body, "pit", QueryDsl.of("id", id, "keep_alive", PointInTime.KEPT)));
    return body;
  }

  /** The answers to several searches, in their order. */
  public List<JsonNode> searches(List<ObjectNode> bodies) {
    return answers(bodies.stream().map(Search::of).toList());
  }

  /** The answers to several searches, sent at the same time, in their order. */
  public List<JsonNode> answers(List<Search> searches) {
    if (searches.isEmpty()) {
      return List.of();
    }
    List<Search> ranked = searches.stream().filter(Search::ranked).toList();
    List<Search> others = new ArrayList<>(searches);
    others.removeAll(ranked);
    watch.ifPresent(_ -> others.add(CommitWatch.search()));
    List<JsonNode> answers = sent(at -> requests(ranked, others, at));
    Iterator<JsonNode> ofRanked = answers.subList(0, ranked.size()).iterator();
    List<JsonNode> ofOthers = others.isEmpty() ? List.of() : each(answers.getLast());
    watch.ifPresent(commit -> commit.read(ofOthers.getLast()));
    Iterator<JsonNode> left = ofOthers.iterator();
    return searches.stream().map(search -> (search.ranked() ? ofRanked : left).next()).toList();
  }

  /**
   * One request for each ranked search, as only these give the scores of named queries, and one for
   * all others.
   */
  private List<ClusterRequest> requests(
      List<Search> ranked, List<Search> others, Optional<String> at) {
    List<ClusterRequest> requests = new ArrayList<>();
    ranked.forEach(search -> requests.add(one(search, at)));
    if (!others.isEmpty()) {
      requests.add(many(others, at));
    }
    return requests;
  }

  private ClusterRequest one(Search search, Optional<String> at) {
    ClusterRequest call =
        at.isPresent()
            ? ClusterRequest.read("POST", "/_search")
            : ClusterRequest.read("POST", ClusterRequest.path(index, "_search"))
                .with("ignore_unavailable", "true");
    return call.with("search_type", "dfs_query_then_fetch")
        .with("include_named_queries_score", "true")
        .with(pinned(search.body(), at));
  }

  private static List<JsonNode> each(JsonNode answer) {
    return stream(answer.path("responses")).map(DocumentReader::checked).toList();
  }

  private ClusterRequest many(List<Search> searches, Optional<String> at) {
    StringBuilder lines = new StringBuilder();
    for (Search search : searches) {
      ObjectNode header = JsonNodeFactory.instance.objectNode();
      search.routing().ifPresent(shard -> header.put("routing", shard));
      if (at.isEmpty()) {
        header.put("ignore_unavailable", true);
      }
      lines.append(header).append('\n').append(pinned(search.body(), at)).append('\n');
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

  /**
   * The number of documents that match each query. Sent in batches, so that no request takes long.
   */
  public List<Long> counts(List<ObjectNode> queries) {
    return RequestBatches.of(queries, COUNTS_AT_ONCE).stream()
        .flatMap(some -> searches(some.stream().map(DocumentReader::counting).toList()).stream())
        .map(DocumentReader::total)
        .toList();
  }

  /** A search for the number of documents that match, see {@link #total}. */
  public static ObjectNode counting(ObjectNode query) {
    return QueryDsl.with(QueryDsl.of("query", query, "size", 0), "track_total_hits", true);
  }

  public static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong(0);
  }

  public static List<JsonNode> hits(JsonNode answer) {
    return stream(answer.path("hits").path("hits")).toList();
  }

  /** The first value of a field of a hit. */
  public static JsonNode value(JsonNode hit, String field) {
    return hit.required("fields").required(field).required(0);
  }

  public static Stream<JsonNode> buckets(JsonNode of, String aggregation) {
    return stream(of.path(aggregation).path("buckets"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }

  /** The source of a hit, as far as it was requested. */
  public static JsonNode source(JsonNode hit) {
    return hit.path(SOURCE);
  }

  /**
   * The sources of visible documents by id. Those that do not exist are left out.
   *
   * @param fields of the source to read
   */
  public Map<String, JsonNode> byId(Collection<String> ids, List<String> fields) {
    Map<String, JsonNode> found = new HashMap<>();
    RequestBatches.of(ids.stream().distinct().toList())
        .forEach(some -> found.putAll(byId(search(ofIds(some, fields)))));
    return found;
  }

  /** A search for documents by id, see {@link #byId(JsonNode)}. */
  public static ObjectNode ofIds(List<String> ids, List<String> fields) {
    ObjectNode body = QueryDsl.of("query", QueryDsl.all(QueryDsl.ids(ids)), "size", ids.size());
    return QueryDsl.with(body, SOURCE, fields);
  }

  /** The sources of the hits of an answer, by id. */
  public static Map<String, JsonNode> byId(JsonNode answer) {
    return hits(answer).stream()
        .collect(
            Collectors.toMap(hit -> hit.required("_id").stringValue(), DocumentReader::source));
  }

  /**
   * The last written sources of documents, whether visible or not (real-time get). Those that do
   * not exist are left out.
   *
   * @param routings by id
   * @param fields of the source to read
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

  /** The last written source of a document, whether visible or not; empty where there is none. */
  Optional<JsonNode> written(String id, String routing) {
    ClusterRequest call =
        ClusterRequest.read("GET", ClusterRequest.path(index, "_doc", id)).with("routing", routing);
    JsonNode answer = link.send(call).body();
    return answer.path("found").asBoolean(false) ? Optional.of(answer) : Optional.empty();
  }

  /**
   * The sources of all visible documents that match.
   *
   * @param sort a field with a distinct value in each of them
   * @param fields of the source to read
   */
  public Stream<JsonNode> all(ObjectNode query, String sort, List<String> fields) {
    return all(query, QueryDsl.list(QueryDsl.of(sort, "asc")), fields);
  }

  /** The sources of all visible documents that match, in a total order. */
  public Stream<JsonNode> all(ObjectNode query, ArrayNode order, List<String> fields) {
    ObjectNode body = QueryDsl.of("query", query, "size", AT_ONCE);
    QueryDsl.with(body, "sort", order);
    QueryDsl.with(body, SOURCE, fields);
    QueryDsl.with(body, "track_total_hits", false);
    List<List<JsonNode>> pages = pages(body).toList();
    return pages.stream().flatMap(List::stream).map(DocumentReader::source);
  }

  /**
   * The hits of a search in pages, each requested when it is read.
   *
   * @param body with the size of a page and a total order
   */
  public Stream<List<JsonNode>> pages(ObjectNode body) {
    return SearchAfterPages.of(this::search, body);
  }

  /** The hits of a search in pages ({@code search_after}), each requested when it is read. */
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
     * @param search sends a body
     * @param body with the size of a page and a total order; it is modified
     */
    public SearchAfterPages(Function<ObjectNode, JsonNode> search, ObjectNode body) {
      this.search = search;
      this.body = body;
      this.size = body.required("size").intValue();
    }

    /** The pages of a search, from a copy of the body. */
    static Stream<List<JsonNode>> of(Function<ObjectNode, JsonNode> search, ObjectNode body) {
      return each(new SearchAfterPages(search, body.deepCopy()));
    }

    /** Turns an iterator of pages into a stream. */
    public static <T> Stream<T> each(Iterator<T> pages) {
      return StreamSupport.stream(
          Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }

    /** Number of pages read so far. */
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
