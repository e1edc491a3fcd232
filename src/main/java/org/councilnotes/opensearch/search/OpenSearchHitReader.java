package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
    if (page.isEmpty()) {
      return List.of();
    }
    List<ObjectNode> asked = new ArrayList<>();
    asked.add(DocumentReader.ofIds(page.stream().map(RankedPassage::id).toList(), WANTED));
    same.flatMap(all -> all.asked(page)).ifPresent(asked::add);
    List<JsonNode> answers = view.reads().searches(asked);
    Map<String, JsonNode> documents = DocumentReader.byId(answers.getFirst());
    Map<String, NoteSummary> notes = view.notes(page.stream().map(RankedPassage::note).toList());
    Map<String, DuplicateGroup> others =
        asked.size() == 1 ? Map.of() : same.map(all -> all.of(answers.getLast())).orElse(Map.of());
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
