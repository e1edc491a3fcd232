package org.councilnotes.opensearch.client;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.opensearch.query.QueryDsl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small index of numbered documents, to see which of them are there. */
record Docs(ClusterClient link, String name) implements AutoCloseable {

  static Docs create(ClusterClient link, String name, int shards, int replicas) {
    String settings =
        """
        {"settings": {"number_of_shards": %d, "number_of_replicas": %d,
                      "unassigned.node_left.delayed_timeout": "0s"},
         "mappings": {"properties": {"number": {"type": "integer"}}}}"""
            .formatted(shards, replicas);
    link.make(name, json(settings)); // a node that answers late is asked twice
    return new Docs(link, name);
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  static JsonNode document(int number) {
    return json("{\"number\": " + number + "}");
  }

  /** Writes those from 1 to a number. */
  Docs fill(int number) {
    try (BulkWriter bulk = new BulkWriter(link)) {
      for (int i = 1; i <= number; i++) {
        bulk.index(name, "d" + i, Optional.empty(), document(i));
      }
      bulk.flush();
    }
    refresh();
    return this;
  }

  void refresh() {
    link.post("/" + name + "/_refresh");
  }

  /** Waits until every copy of every shard is there. */
  Docs whole() {
    link.send(
        ClusterRequest.write("GET", "/_cluster/health/" + name)
            .with("wait_for_status", "green")
            .with("timeout", "25s"));
    return this;
  }

  /** How many a search finds. */
  int found() {
    return link.search("/" + name + "/_search", json("{\"track_total_hits\": true}"))
        .body()
        .path("hits")
        .path("total")
        .path("value")
        .asInt();
  }

  /** How many a search finds that is sent together with another. */
  int foundByMany() {
    String search = "{}\n{\"track_total_hits\": true}\n";
    ClusterRequest call =
        ClusterRequest.read("POST", "/" + name + "/_msearch").withLines(search + search);
    JsonNode both = link.send(call).body().path("responses");
    return both.path(1).path("hits").path("total").path("value").asInt();
  }

  /** How many of those from 1 to a number are got by their ids. */
  int got(int number) {
    List<JsonNode> wanted = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      wanted.add(QueryDsl.of("_id", "d" + i));
    }
    ClusterRequest call =
        ClusterRequest.read("POST", "/" + name + "/_mget").with(QueryDsl.of("docs", wanted));
    return (int)
        link.send(call)
            .body()
            .path("docs")
            .valueStream()
            .filter(doc -> doc.path("found").asBoolean())
            .count();
  }

  /** How many different numbers, by the documents themselves. */
  int different() {
    JsonNode counted =
        link.search(
                "/" + name + "/_search",
                json(
                    """
                    {"size": 0, "aggs": {"n": {"cardinality":
                      {"field": "number", "precision_threshold": 40000}}}}"""))
            .body();
    return counted.path("aggregations").path("n").path("value").asInt();
  }

  /** A cluster that has just come up may not be seen yet. */
  @Override
  public void close() {
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(OpenSearchProblem.class)
        .until(() -> link.delete("/" + name) != null);
  }
}
