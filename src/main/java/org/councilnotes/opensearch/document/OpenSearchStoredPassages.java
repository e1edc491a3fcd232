package org.councilnotes.opensearch.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads single passages by their ids: by two calls, as the cluster knows the place of a passage and
 * not its id.
 */
public record OpenSearchStoredPassages(DocumentReader reads) {

  /** Most passages of a note that are looked at; the cluster gives no more at once. */
  private static final int MOST = 10_000;

  /**
   * Passages; those that are not there are left out.
   *
   * @param ids of passages, by id of note
   */
  public Map<String, List<Passage>> read(Map<String, Set<String>> ids) {
    List<String> documents = documents(ids);
    Map<String, List<Passage>> found = new HashMap<>();
    if (!documents.isEmpty()) {
      List<String> wanted = List.of(IndexFields.JSON, IndexFields.NOTE_ID);
      JsonNode answer =
          reads
              .answers(List.of(DocumentReader.Search.of(DocumentReader.ofIds(documents, wanted))))
              .getFirst();
      for (JsonNode hit : DocumentReader.hits(answer)) {
        JsonNode source = DocumentReader.source(hit);
        found
            .computeIfAbsent(
                source.required(IndexFields.NOTE_ID).stringValue(), _ -> new ArrayList<>())
            .add(StoredNoteJson.passage(source.required(IndexFields.JSON)));
      }
    }
    return found;
  }

  private List<String> documents(Map<String, Set<String>> ids) {
    List<PendingAnswer<List<String>>> all =
        ids.entrySet().stream().map(note -> documents(note.getKey(), note.getValue())).toList();
    return reads.answer(PendingAnswer.all(all)).stream().flatMap(List::stream).toList();
  }

  private static PendingAnswer<List<String>> documents(String note, Set<String> ids) {
    ObjectNode passages =
        QueryDsl.all(
            OpenSearchStoredNotes.record(IndexFields.PASSAGE),
            QueryDsl.term(IndexFields.NOTE_ID, note));
    ObjectNode body = QueryDsl.of("query", passages, "size", MOST);
    QueryDsl.with(body, "_source", List.of("json.id"));
    return new PendingAnswer<>(
        List.of(DocumentReader.Search.of(body)),
        answers ->
            DocumentReader.hits(answers.getFirst()).stream()
                .filter(hit -> ids.contains(id(hit)))
                .map(hit -> hit.required("_id").stringValue())
                .toList());
  }

  private static String id(JsonNode hit) {
    return DocumentReader.source(hit).required(IndexFields.JSON).required("id").stringValue();
  }
}
