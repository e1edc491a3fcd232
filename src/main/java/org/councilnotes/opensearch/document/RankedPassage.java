package org.councilnotes.opensearch.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.PassageKind;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A passage that was found, before it is read.
 *
 * @param id of its document
 * @param note id of its note
 * @param ordinal its place in the note
 * @param group its wording, or itself
 * @param score 0 where the order is another
 */
public record RankedPassage(
    String id, String note, int ordinal, String group, PassageKind kind, float score) {

  /** By note, then as they stand in it. */
  public static final Comparator<RankedPassage> BY_PLACE =
      Comparator.comparing(RankedPassage::noteBytes, Arrays::compareUnsigned)
          .thenComparingInt(RankedPassage::ordinal);

  /** Best first; equals in the order of notes and passages. */
  public static final Comparator<RankedPassage> BEST_FIRST =
      Comparator.comparingDouble(RankedPassage::score).reversed().thenComparing(BY_PLACE);

  /** What is wanted of a hit to make one. */
  public static final List<String> FIELDS =
      List.of(
          IndexFields.NOTE_ID,
          IndexFields.ORDINAL,
          OpenSearchNoteDocuments.GROUP,
          IndexFields.KIND);

  private byte[] noteBytes() {
    return note.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a hit with {@link #FIELDS}. */
  public static RankedPassage of(JsonNode hit) {
    return new RankedPassage(
        hit.required("_id").stringValue(),
        DocumentReader.value(hit, IndexFields.NOTE_ID).stringValue(),
        DocumentReader.value(hit, IndexFields.ORDINAL).intValue(),
        DocumentReader.value(hit, OpenSearchNoteDocuments.GROUP).stringValue(),
        kind(DocumentReader.value(hit, IndexFields.KIND).stringValue()),
        hit.path("_score").floatValue(0));
  }

  private static PassageKind kind(String key) {
    return Arrays.stream(PassageKind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  public RankedPassage plus(float more) {
    return new RankedPassage(id, note, ordinal, group, kind, score + more);
  }

  /**
   * Asks for the first of what matches, with {@link #FIELDS} of each.
   *
   * @param most how many
   */
  public static ObjectNode search(ObjectNode query, HitOrder sort, int most) {
    ObjectNode body = QueryDsl.of("query", query, "size", most);
    QueryDsl.with(body, "sort", order(sort));
    QueryDsl.with(body, "_source", false);
    return QueryDsl.with(body, "docvalue_fields", FIELDS);
  }

  /** An order of hits, as the cluster takes it. */
  public static ArrayNode order(HitOrder sort) {
    ArrayNode order = QueryDsl.list();
    switch (sort) {
      case RELEVANCE -> order.add(QueryDsl.of("_score", "desc"));
      case NEWEST -> order.add(byDate("desc"));
      case OLDEST -> order.add(byDate("asc"));
      case NOTE -> {
        // notes themselves are the order
      }
    }
    return order
        .add(QueryDsl.of(IndexFields.NOTE_ID, "asc"))
        .add(QueryDsl.of(IndexFields.ORDINAL, "asc"));
  }

  /** Undated notes come last either way. */
  private static JsonNode byDate(String direction) {
    return QueryDsl.of(IndexFields.DATE, QueryDsl.of("order", direction, "missing", "_last"));
  }
}
