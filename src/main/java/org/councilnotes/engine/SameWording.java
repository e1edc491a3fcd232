package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Same;
import org.councilnotes.search.Series;
import org.councilnotes.search.Sort;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the passages of wordings among all that a search found.
 *
 * @param found what the search found, as a condition
 */
record SameWording(EngineView view, ObjectNode found) {

  /** So many passages of a page of wordings are looked at. */
  private static final int MOST = 20_000;

  /** Id and page of a passage. */
  private static final List<String> HEAD = List.of("json.id", "json.page");

  private record Other(String id, String note) {}

  /** What is to be asked for a page; empty where each of its passages stands alone. */
  Optional<ObjectNode> asked(List<Ranked> page) {
    List<String> wordings =
        page.stream().filter(one -> !one.group().equals(one.id())).map(Ranked::group).toList();
    return wordings.isEmpty() ? Optional.empty() : Optional.of(body(wordings));
  }

  /** Those of the wordings of a page, by wording, from the answer to what was {@link #asked}. */
  Map<String, Same> of(JsonNode answer) {
    Map<String, List<Other>> others = others(answer);
    Map<String, NoteSummary> notes =
        view.notes(others.values().stream().flatMap(List::stream).map(Other::note).toList());
    Map<String, List<Other>> first = new LinkedHashMap<>();
    Map<String, Long> counts = new HashMap<>();
    Reads.buckets(answer.path("aggregations"), "wordings")
        .forEach(b -> counts.put(EngineView.key(b), b.required("doc_count").longValue()));
    others.forEach(
        (wording, all) -> {
          if (counts.getOrDefault(wording, 0L) > 1) {
            first.put(wording, oldestFirst(all, notes));
          }
        });
    return same(first, counts, notes);
  }

  private ObjectNode body(List<String> wordings) {
    ObjectNode query = Dsl.all(found, Dsl.terms(NoteDocuments.GROUP, wordings));
    ObjectNode body = Dsl.of("query", query, "size", MOST);
    Dsl.with(body, "_source", false);
    Dsl.with(body, "docvalue_fields", List.of(Fields.NOTE_ID, NoteDocuments.GROUP));
    Dsl.with(body, "sort", Ranked.order(Sort.NOTE));
    ObjectNode terms =
        Dsl.with(
            Dsl.of("field", NoteDocuments.GROUP, "size", wordings.size()), "include", wordings);
    return Dsl.with(body, "aggs", Dsl.of("wordings", Dsl.of("terms", terms)));
  }

  private static Map<String, List<Other>> others(JsonNode answer) {
    Map<String, List<Other>> others = new LinkedHashMap<>();
    for (JsonNode hit : Reads.hits(answer)) {
      String wording = Reads.value(hit, NoteDocuments.GROUP).stringValue();
      others
          .computeIfAbsent(wording, w -> new ArrayList<>())
          .add(
              new Other(
                  hit.required("_id").stringValue(),
                  Reads.value(hit, Fields.NOTE_ID).stringValue()));
    }
    return others;
  }

  /** Only those that are told. */
  private static List<Other> oldestFirst(List<Other> all, Map<String, NoteSummary> notes) {
    List<NoteSummary> held =
        all.stream()
            .map(Other::note)
            .distinct()
            .flatMap(id -> Optional.ofNullable(notes.get(id)).stream())
            .toList();
    List<String> order = Series.oldestFirst(held).stream().map(NoteSummary::id).toList();
    return all.stream()
        .filter(other -> notes.containsKey(other.note()))
        .sorted(Comparator.comparingInt(other -> order.indexOf(other.note())))
        .limit(Same.MOST_PLACES)
        .toList();
  }

  private Map<String, Same> same(
      Map<String, List<Other>> first, Map<String, Long> counts, Map<String, NoteSummary> notes) {
    Map<String, JsonNode> heads =
        view.reads()
            .byId(first.values().stream().flatMap(List::stream).map(Other::id).toList(), HEAD);
    Map<String, Same> same = new HashMap<>();
    first.forEach(
        (wording, others) -> {
          List<Same.Place> places =
              others.stream()
                  .filter(other -> heads.containsKey(other.id()))
                  .map(other -> place(notes.get(other.note()), heads.get(other.id())))
                  .toList();
          same.put(wording, new Same(counts.getOrDefault(wording, 0L), places, Optional.empty()));
        });
    return same;
  }

  private static Same.Place place(NoteSummary note, JsonNode document) {
    JsonNode head = document.required(Fields.JSON);
    JsonNode page = head.path("page");
    return new Same.Place(
        note,
        head.required("id").stringValue(),
        page.isNumber() ? OptionalInt.of(page.intValue()) : OptionalInt.empty());
  }
}
