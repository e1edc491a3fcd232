package org.councilnotes.opensearch.coordination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.opensearch.client.BulkWriter;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.ClusterResponse;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index of offered files: a fixed number of slots, and a document about the run. All are read
 * by id in real time, never searched.
 */
public record WorkSlotIndex(ClusterClient link, String index, int replicas) {

  /** Id of the document about the run. */
  static final String HEAD = "run";

  /** Most files that are offered at the same time. */
  static final int MOST = 64;

  /** Field with the last writer of a document. */
  private static final String BY = "by";

  private static final List<String> ALL =
      IntStream.range(0, MOST).mapToObj(number -> "file-" + number).toList();

  /** Creates the index unless it exists. */
  void make() {
    ObjectNode form = QueryDsl.of("mappings", QueryDsl.of("enabled", false));
    QueryDsl.with(
        form, "settings", QueryDsl.of("number_of_shards", 1, "number_of_replicas", replicas));
    link.make(index, form);
  }

  /** The document about the run. */
  WorkSlot head() {
    return get(HEAD);
  }

  /** A document with its whole content. */
  WorkSlot get(String id) {
    ClusterResponse answer =
        link.send(
            ClusterRequest.read("GET", ClusterRequest.path(index, "_doc", id))
                .with("realtime", "true"));
    return place(id, answer.body());
  }

  /** All slots by id, without the results of reading. */
  Map<String, WorkSlot> all() {
    List<ObjectNode> wanted = new ArrayList<>();
    ALL.forEach(id -> wanted.add(QueryDsl.of("_id", id)));
    ClusterRequest call =
        ClusterRequest.read("POST", ClusterRequest.path(index, "_mget"))
            .with("realtime", "true")
            .with("_source_excludes", WorkSlot.READING)
            .with(QueryDsl.of("docs", wanted));
    Map<String, WorkSlot> all = new LinkedHashMap<>();
    link.send(call)
        .body()
        .path("docs")
        .forEach(
            doc -> all.put(doc.path("_id").asString(), place(doc.path("_id").asString(), doc)));
    return all;
  }

  private static WorkSlot place(String id, JsonNode found) {
    return new WorkSlot(
        id,
        found.path("_seq_no").asString(""),
        found.path("_primary_term").asString(""),
        DocumentReader.source(found));
  }

  /**
   * Writes a document if it was not changed since it was read.
   *
   * @param by the writer, by which an earlier attempt whose answer was lost is recognised
   * @return the written version; empty where another writer was faster
   */
  Optional<WorkSlot> write(WorkSlot before, ObjectNode document, String by) {
    WorkSlot last = before;
    while (true) {
      try {
        JsonNode answer = link.send(call(last).with(document.put(BY, by))).body();
        return Optional.of(
            new WorkSlot(
                before.id(),
                answer.path("_seq_no").asString(),
                answer.path("_primary_term").asString(),
                document));
      } catch (OpenSearchProblem problem) {
        if (!problem.isOfOtherVersion()) {
          throw problem;
        }
        last = get(before.id());
      }
      if (!last.text(BY).equals(by)) {
        return Optional.empty();
      }
      if (last.saysTheSame(document)) {
        return Optional.of(last);
      }
    }
  }

  private ClusterRequest call(WorkSlot before) {
    ClusterRequest call =
        ClusterRequest.write("PUT", ClusterRequest.path(index, "_doc", before.id()));
    return before.isThere()
        ? call.with("if_seq_no", before.seen()).with("if_primary_term", before.term())
        : call.with("op_type", "create");
  }

  /** Empties every place. */
  void clear() {
    try (BulkWriter bulk = new BulkWriter(link)) {
      ALL.forEach(id -> bulk.delete(index, id, Optional.empty()));
      bulk.flush();
    }
  }
}
