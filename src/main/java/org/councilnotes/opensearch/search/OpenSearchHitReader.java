package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.storage.DocumentIds;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;

/**
 * Reads hits: passages with their notes, the ranges that match and, where hits are wordings, the
 * duplicate group of each.
 *
 * @param same finds duplicate groups; empty where hits are passages
 */
record OpenSearchHitReader(
    OpenSearchIndexView view, Highlighting highlighting, Optional<OpenSearchDuplicateFinder> same) {

  private static final List<String> WANTED =
      List.of(IndexFields.JSON, IndexFields.SECTION_HEADING, IndexFields.LINEAGE);

  /** The hits, in the order of the passages. */
  List<SearchHit> read(List<RankedPassage> page) {
    return view.reads().answer(hits(page));
  }

  /** The hits, in the order of the passages; to be read together with other things. */
  PendingAnswer<List<SearchHit>> hits(List<RankedPassage> page) {
    if (page.isEmpty()) {
      return PendingAnswer.of(List.of());
    }
    PendingAnswer<Map<String, DuplicateGroup>> groups =
        same.map(finder -> finder.of(page)).orElseGet(() -> PendingAnswer.of(Map.of()));
    return documents(page).with(groups, (documents, others) -> hits(page, documents, others));
  }

  /** The documents of passages, and the heads of their notes that are not known yet, by id. */
  private PendingAnswer<Map<String, JsonNode>> documents(List<RankedPassage> page) {
    Set<String> notes = page.stream().map(RankedPassage::note).collect(Collectors.toSet());
    notes.removeAll(view.known(notes).keySet());
    List<String> ids =
        Stream.concat(page.stream().map(RankedPassage::id), notes.stream().map(DocumentIds::head))
            .toList();
    return new PendingAnswer<>(
        List.of(DocumentReader.Search.of(DocumentReader.ofIds(ids, WANTED))),
        answers -> {
          Map<String, JsonNode> documents = DocumentReader.byId(answers.getFirst());
          view.keep(notes.stream().flatMap(note -> head(note, documents)).toList());
          return documents;
        });
  }

  private static Stream<NoteSummary> head(String note, Map<String, JsonNode> documents) {
    return Optional.ofNullable(documents.get(DocumentIds.head(note))).stream()
        .map(head -> NoteSummary.of(StoredNoteJson.note(head.required(IndexFields.JSON))));
  }

  private List<SearchHit> hits(
      List<RankedPassage> page,
      Map<String, JsonNode> documents,
      Map<String, DuplicateGroup> others) {
    Map<String, NoteSummary> notes = view.notes(page.stream().map(RankedPassage::note).toList());
    List<SearchHit> hits = new ArrayList<>();
    for (RankedPassage one : page) {
      JsonNode document = Optional.ofNullable(documents.get(one.id())).orElseThrow();
      NoteSummary note = Optional.ofNullable(notes.get(one.note())).orElseThrow();
      hits.add(hit(document, note, Optional.ofNullable(others.get(one.group()))));
    }
    return hits;
  }

  private SearchHit hit(JsonNode document, NoteSummary note, Optional<DuplicateGroup> others) {
    Passage passage = StoredNoteJson.passage(document.required(IndexFields.JSON));
    DuplicateGroup.Place place =
        new DuplicateGroup.Place(note, passage.id(), passage.place().page());
    DuplicateGroup alone =
        same.isEmpty()
            ? DuplicateGroup.alone(place)
            : new DuplicateGroup(1, List.of(place), life(document));
    return new SearchHit(
        passage,
        note,
        document.path(IndexFields.SECTION_HEADING).asString(""),
        highlighting.in(passage, note.naming().language()),
        others
            .map(some -> new DuplicateGroup(some.count(), some.places(), life(document)))
            .orElse(alone));
  }

  private static Optional<WordingHistory> life(JsonNode document) {
    return Optional.ofNullable(document.get(IndexFields.LINEAGE)).map(WordingHistoryJson::read);
  }
}
