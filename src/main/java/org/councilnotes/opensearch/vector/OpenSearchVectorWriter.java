package org.councilnotes.opensearch.vector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.meaning.SentenceVectorWriter;
import org.councilnotes.opensearch.client.BulkWriter;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentIds;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.RequestBatches;
import org.councilnotes.opensearch.write.ExpungeRequests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes vectors to the cluster. The document of a note tells what its sentences were made from
 * after these were written: a note that was cut off in between is known, and written anew.
 */
final class OpenSearchVectorWriter implements SentenceVectorWriter, AutoCloseable {

  /** What the sentences of a note that was cut off were made from. */
  private static final String UNFINISHED = "";

  private static final int VECTORS_AT_ONCE = 200;
  private static final int SENTENCES_AT_ONCE = 10_000;

  private final VectorIndex index;
  private final BulkWriter bulk;
  private final Map<String, String> notes;

  OpenSearchVectorWriter(VectorIndex index) {
    this.index = index;
    this.bulk = new BulkWriter(index.link());
    index.refresh();
    this.notes = notes(index);
  }

  /** The notes that have vectors, each with what these were made from. */
  static Map<String, String> notes(VectorIndex index) {
    return index
        .reads()
        .all(
            VectorDocuments.ofKind(true),
            VectorDocuments.NOTE,
            List.of(VectorDocuments.NOTE, VectorDocuments.CONTENT))
        .collect(
            Collectors.toUnmodifiableMap(
                note -> note.required(VectorDocuments.NOTE).stringValue(),
                note -> note.required(VectorDocuments.CONTENT).stringValue()));
  }

  @Override
  public Map<String, String> notes() {
    return notes;
  }

  @Override
  public Map<String, float[]> written(Set<String> hashes) {
    Map<String, float[]> written = new HashMap<>();
    for (List<String> some : RequestBatches.of(List.copyOf(hashes), VECTORS_AT_ONCE)) {
      ObjectNode body =
          QueryDsl.of("query", QueryDsl.all(QueryDsl.terms(VectorDocuments.HASH, some)));
      QueryDsl.with(body, "collapse", QueryDsl.of("field", VectorDocuments.HASH));
      QueryDsl.with(body, "size", some.size());
      QueryDsl.with(body, "_source", List.of(VectorDocuments.HASH, VectorDocuments.VECTOR));
      for (JsonNode hit : DocumentReader.hits(index.reads().search(body))) {
        JsonNode source = DocumentReader.source(hit);
        written.put(
            source.required(VectorDocuments.HASH).stringValue(), VectorDocuments.vector(source));
      }
    }
    return written;
  }

  @Override
  public void remove(Set<String> gone) {
    commit();
    gone.forEach(this::delete);
    commit();
    new ExpungeRequests(index.link(), index.name()).send();
  }

  /** Deletes what is visible of a note. */
  private void delete(String note) {
    ObjectNode body = QueryDsl.of("query", QueryDsl.term(VectorDocuments.NOTE, note));
    QueryDsl.with(body, "size", SENTENCES_AT_ONCE);
    QueryDsl.with(body, "_source", false);
    List<JsonNode> hits = DocumentReader.hits(index.reads().search(body));
    while (!hits.isEmpty()) {
      hits.forEach(
          hit -> bulk.delete(index.name(), hit.required("_id").stringValue(), Optional.empty()));
      commit();
      hits = DocumentReader.hits(index.reads().search(body));
    }
  }

  @Override
  public void replace(
      String note, String content, List<SentenceText> sentences, List<float[]> vectors) {
    delete(note);
    write(note, UNFINISHED);
    for (int i = 0; i < sentences.size(); i++) {
      bulk.index(
          index.name(),
          DocumentIds.passage(note, i),
          Optional.empty(),
          VectorDocuments.sentence(note, sentences.get(i), vectors.get(i)));
    }
    bulk.flush();
    write(note, content);
  }

  private void write(String note, String content) {
    bulk.index(
        index.name(),
        DocumentIds.note(note),
        Optional.empty(),
        VectorDocuments.note(note, content));
  }

  @Override
  public void commit() {
    bulk.flush();
    index.refresh();
  }

  @Override
  public void finish() {
    commit();
    new ExpungeRequests(index.link(), index.name()).send();
  }

  @Override
  public void close() {
    bulk.close();
  }
}
