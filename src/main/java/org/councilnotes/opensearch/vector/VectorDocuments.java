package org.councilnotes.opensearch.vector;

import java.util.List;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of an index of vectors: one for each sentence, and one for each note, which says
 * what its sentences were made from.
 */
final class VectorDocuments {

  static final String NOTE = "note";
  static final String HASH = "hash";
  static final String VECTOR = "vector";
  static final String CONTENT = "content";

  /** All that a match is made of. */
  static final List<String> PLACE = List.of(NOTE, HASH, "passage", "start", "end");

  private static final String IS_NOTE = "is_note";

  private VectorDocuments() {}

  static ObjectNode note(String id, String content) {
    ObjectNode document = QueryDsl.of(NOTE, id, CONTENT, content);
    return QueryDsl.with(document, IS_NOTE, true);
  }

  static ObjectNode sentence(String note, SentenceText sentence, float[] vector) {
    ObjectNode document = QueryDsl.of(NOTE, note, HASH, sentence.hash());
    QueryDsl.with(document, "passage", sentence.passage().id());
    QueryDsl.with(document, "start", sentence.range().start());
    QueryDsl.with(document, "end", sentence.range().end());
    return QueryDsl.with(document, VECTOR, numbers(vector));
  }

  static ArrayNode numbers(float[] vector) {
    ArrayNode numbers = JsonNodeFactory.instance.arrayNode(vector.length);
    for (float number : vector) {
      numbers.add(number);
    }
    return numbers;
  }

  static float[] vector(JsonNode source) {
    JsonNode numbers = source.required(VECTOR);
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i).floatValue();
    }
    return vector;
  }

  /** Matches the documents of notes, or those of sentences. */
  static ObjectNode ofKind(boolean isNote) {
    ObjectNode notes = QueryDsl.of("exists", QueryDsl.of("field", IS_NOTE));
    return isNote ? QueryDsl.all(notes) : QueryDsl.not(notes);
  }

  /**
   * A hit of a search by vector.
   *
   * @see <a
   *     href="https://docs.opensearch.org/latest/mappings/supported-field-types/knn-spaces/">the
   *     score of a cosine is {@code (1 + cosine) / 2}</a>
   */
  static SentenceMatch match(JsonNode hit, SentenceEmbedder embedder) {
    JsonNode source = DocumentReader.source(hit);
    return new SentenceMatch(
        source.required(NOTE).stringValue(),
        source.required("passage").stringValue(),
        new TextRange(source.required("start").intValue(), source.required("end").intValue()),
        source.required(HASH).stringValue(),
        embedder.score(2 * hit.required("_score").doubleValue() - 1));
  }
}
