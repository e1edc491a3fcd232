package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the files lie that a run offers: an index of a fixed number of places, and a document that
 * says which run it is. All are read by their ids as they were written last; nothing is searched.
 */
final class WorkPlaces {

  /** The document that says which run it is. */
  static final String HEAD = "run";

  /** So many files at most are offered at the same time. */
  static final int MOST = 64;

  /** Who wrote a document last. */
  private static final String BY = "by";

  private static final List<String> ALL =
      IntStream.range(0, MOST).mapToObj(number -> "file-" + number).toList();

  private final Link link;
  private final String index;
  private final int replicas;

  WorkPlaces(Link link, String index, int replicas) {
    this.link = link;
    this.index = index;
    this.replicas = replicas;
  }

  /** Makes the index where there is none. */
  void make() {
    ObjectNode form = Dsl.of("mappings", Dsl.of("enabled", false));
    Dsl.with(form, "settings", Dsl.of("number_of_shards", 1, "number_of_replicas", replicas));
    link.make(index, form);
  }

  /** Which run it is. */
  WorkPlace head() {
    return get(HEAD);
  }

  /** A document with all that is in it. */
  WorkPlace get(String id) {
    Answer answer =
        link.send(Call.read("GET", Call.path(index, "_doc", id)).with("realtime", "true"));
    return place(id, answer.body());
  }

  /** Every place by its id, without what was read. */
  Map<String, WorkPlace> all() {
    List<ObjectNode> wanted = new ArrayList<>();
    ALL.forEach(id -> wanted.add(Dsl.of("_id", id)));
    Call call =
        Call.read("POST", Call.path(index, "_mget"))
            .with("realtime", "true")
            .with("_source_excludes", WorkPlace.READING)
            .with(Dsl.of("docs", wanted));
    Map<String, WorkPlace> all = new LinkedHashMap<>();
    link.send(call)
        .body()
        .path("docs")
        .forEach(
            doc -> all.put(doc.path("_id").asString(), place(doc.path("_id").asString(), doc)));
    return all;
  }

  private static WorkPlace place(String id, JsonNode found) {
    return new WorkPlace(
        id,
        found.path("_seq_no").asString(""),
        found.path("_primary_term").asString(""),
        Reads.source(found));
  }

  /**
   * Writes a document, unless somebody else has changed it since it was seen.
   *
   * @param by who writes it: an earlier write of the same, whose answer was lost, is told by that
   * @return as it is then; empty where somebody else was faster
   */
  Optional<WorkPlace> write(WorkPlace before, ObjectNode document, String by) {
    WorkPlace last = before;
    while (true) {
      try {
        JsonNode answer = link.send(call(last).with(document.put(BY, by))).body();
        return Optional.of(
            new WorkPlace(
                before.id(),
                answer.path("_seq_no").asString(),
                answer.path("_primary_term").asString(),
                document));
      } catch (EngineProblem problem) {
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

  private Call call(WorkPlace before) {
    Call call = Call.write("PUT", Call.path(index, "_doc", before.id()));
    return before.isThere()
        ? call.with("if_seq_no", before.seen()).with("if_primary_term", before.term())
        : call.with("op_type", "create");
  }

  /** Empties every place. */
  void clear() {
    try (Bulk bulk = new Bulk(link)) {
      ALL.forEach(id -> bulk.delete(index, id, Optional.empty()));
      bulk.flush();
    }
  }
}
