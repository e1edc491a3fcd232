package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the duplicate groups of hits: passages of the same wording among all that were found.
 *
 * @param found condition for what the search found
 */
record OpenSearchDuplicateFinder(OpenSearchIndexView view, ObjectNode found) {

  /** Most passages that are read for the wordings of a page. */
  private static final int MOST = 20_000;

  /** Passages that are read with what is shown of them; of more, only that of those shown. */
  private static final int FEW = 500;

  /** Id and page of a passage. */
  private static final List<String> HEAD = List.of("json.id", "json.page");

  /**
   * A passage of a wording.
   *
   * @param head what is shown of it; empty where it was not read yet
   */
  private record SamePassage(String id, String note, JsonNode head) {}

  /** The duplicate groups of a page by wording. */
  PendingAnswer<Map<String, DuplicateGroup>> of(List<RankedPassage> page) {
    List<String> wordings =
        page.stream()
            .filter(one -> !one.group().equals(one.id()))
            .map(RankedPassage::group)
            .toList();
    if (wordings.isEmpty()) {
      return PendingAnswer.of(Map.of());
    }
    ObjectNode few = QueryDsl.with(body(wordings, FEW), "_source", HEAD);
    return new PendingAnswer<>(
        List.of(DocumentReader.Search.of(few)), answers -> of(wordings, answers.getFirst()));
  }

  private Map<String, DuplicateGroup> of(List<String> wordings, JsonNode few) {
    return DocumentReader.hits(few).size() < FEW
        ? of(few)
        : of(view.reads().search(QueryDsl.with(body(wordings, MOST), "_source", false)));
  }

  private Map<String, DuplicateGroup> of(JsonNode answer) {
    Map<String, List<SamePassage>> others = others(answer);
    Map<String, NoteSummary> notes =
        view.notes(others.values().stream().flatMap(List::stream).map(SamePassage::note).toList());
    Map<String, List<SamePassage>> first = new LinkedHashMap<>();
    Map<String, Long> counts = new HashMap<>();
    DocumentReader.buckets(answer.path("aggregations"), "wordings")
        .forEach(b -> counts.put(OpenSearchIndexView.key(b), b.required("doc_count").longValue()));
    others.forEach(
        (wording, all) -> {
          if (counts.getOrDefault(wording, 0L) > 1) {
            first.put(wording, oldestFirst(all, notes));
          }
        });
    return same(first, counts, notes);
  }

  private ObjectNode body(List<String> wordings, int most) {
    ObjectNode query = QueryDsl.all(found, QueryDsl.terms(OpenSearchNoteDocuments.GROUP, wordings));
    ObjectNode body = QueryDsl.of("query", query, "size", most);
    QueryDsl.with(body, "track_total_hits", false);
    QueryDsl.with(
        body, "docvalue_fields", List.of(IndexFields.NOTE_ID, OpenSearchNoteDocuments.GROUP));
    QueryDsl.with(body, "sort", RankedPassage.order(HitOrder.NOTE));
    ObjectNode terms =
        QueryDsl.with(
            QueryDsl.of("field", OpenSearchNoteDocuments.GROUP, "size", wordings.size()),
            "include",
            wordings);
    return QueryDsl.with(body, "aggs", QueryDsl.of("wordings", QueryDsl.of("terms", terms)));
  }

  private static Map<String, List<SamePassage>> others(JsonNode answer) {
    Map<String, List<SamePassage>> others = new LinkedHashMap<>();
    for (JsonNode hit : DocumentReader.hits(answer)) {
      String wording = DocumentReader.value(hit, OpenSearchNoteDocuments.GROUP).stringValue();
      others
          .computeIfAbsent(wording, w -> new ArrayList<>())
          .add(
              new SamePassage(
                  hit.required("_id").stringValue(),
                  DocumentReader.value(hit, IndexFields.NOTE_ID).stringValue(),
                  DocumentReader.source(hit)));
    }
    return others;
  }

  /** The oldest of them, up to the number that is listed. */
  private static List<SamePassage> oldestFirst(
      List<SamePassage> all, Map<String, NoteSummary> notes) {
    List<NoteSummary> held =
        all.stream()
            .map(SamePassage::note)
            .distinct()
            .flatMap(id -> Optional.ofNullable(notes.get(id)).stream())
            .toList();
    List<String> order = SeriesEditions.oldestFirst(held).stream().map(NoteSummary::id).toList();
    return all.stream()
        .filter(other -> notes.containsKey(other.note()))
        .sorted(Comparator.comparingInt(other -> order.indexOf(other.note())))
        .limit(DuplicateGroup.MOST_PLACES)
        .toList();
  }

  private Map<String, DuplicateGroup> same(
      Map<String, List<SamePassage>> first,
      Map<String, Long> counts,
      Map<String, NoteSummary> notes) {
    Map<String, JsonNode> heads = heads(first.values().stream().flatMap(List::stream).toList());
    Map<String, DuplicateGroup> same = new HashMap<>();
    first.forEach(
        (wording, others) -> {
          List<DuplicateGroup.Place> places =
              others.stream()
                  .filter(other -> heads.containsKey(other.id()))
                  .map(other -> place(notes.get(other.note()), heads.get(other.id())))
                  .toList();
          same.put(
              wording,
              new DuplicateGroup(counts.getOrDefault(wording, 0L), places, Optional.empty()));
        });
    return same;
  }

  /** What is shown of passages, by their ids. */
  private Map<String, JsonNode> heads(List<SamePassage> shown) {
    List<String> unread =
        shown.stream().filter(one -> one.head().isMissingNode()).map(SamePassage::id).toList();
    Map<String, JsonNode> heads = new HashMap<>(view.reads().byId(unread, HEAD));
    shown.stream()
        .filter(one -> !one.head().isMissingNode())
        .forEach(one -> heads.put(one.id(), one.head()));
    return heads;
  }

  private static DuplicateGroup.Place place(NoteSummary note, JsonNode document) {
    JsonNode head = document.required(IndexFields.JSON);
    JsonNode page = head.path("page");
    return new DuplicateGroup.Place(
        note,
        head.required("id").stringValue(),
        page.isNumber() ? OptionalInt.of(page.intValue()) : OptionalInt.empty());
  }
}
