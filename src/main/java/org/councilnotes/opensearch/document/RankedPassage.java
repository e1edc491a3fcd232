package org.councilnotes.opensearch.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.PassageKind;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentIds;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A passage that was found, before its content is read.
 *
 * @param id of its document
 * @param note id of its note
 * @param ordinal its position in the note, from 0
 * @param group its wording; for a passage without one, a unique value
 * @param score 0 where the order is not by relevance
 */
public record RankedPassage(
    String id, String note, int ordinal, String group, PassageKind kind, float score) {

  /** By note, then by position in the note. */
  public static final Comparator<RankedPassage> BY_PLACE =
      Comparator.comparing(RankedPassage::noteBytes, Arrays::compareUnsigned)
          .thenComparingInt(RankedPassage::ordinal);

  /** Best first. Equal scores sort by note and position. */
  public static final Comparator<RankedPassage> BEST_FIRST =
      Comparator.comparingDouble(RankedPassage::score).reversed().thenComparing(BY_PLACE);

  /** The fields that are read of a hit, all of them doc values. */
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
    String note = DocumentReader.value(hit, IndexFields.NOTE_ID).stringValue();
    int ordinal = DocumentReader.value(hit, IndexFields.ORDINAL).intValue();
    return new RankedPassage(
        DocumentIds.passage(note, ordinal),
        note,
        ordinal,
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

  /** Where it stands. */
  public PassagePlace place() {
    return new PassagePlace(note, ordinal + 1);
  }

  public RankedPassage withScore(float newScore) {
    return new RankedPassage(id, note, ordinal, group, kind, newScore);
  }

  /**
   * A search for the first passages of an order, with {@link #FIELDS} of each.
   *
   * @param most how many
   */
  public static ObjectNode search(ObjectNode query, HitOrder sort, int most) {
    ObjectNode body = QueryDsl.of("query", query, "size", most);
    QueryDsl.with(body, "sort", order(sort));
    QueryDsl.with(body, "stored_fields", "_none_"); // a block of them takes longer than all else
    QueryDsl.with(body, "docvalue_fields", FIELDS);
    return QueryDsl.with(body, "track_total_hits", false);
  }

  /** The sort clause of an order. */
  public static ArrayNode order(HitOrder sort) {
    ArrayNode order = QueryDsl.list();
    switch (sort) {
      case RELEVANCE -> order.add(QueryDsl.of("_score", "desc"));
      case NEWEST -> order.add(byDate("desc"));
      case OLDEST -> order.add(byDate("asc"));
      case NOTE -> {
        // The order of notes needs no further key.
      }
    }
    return order
        .add(QueryDsl.of(IndexFields.NOTE_ID, "asc"))
        .add(QueryDsl.of(IndexFields.ORDINAL, "asc"));
  }

  /** Undated notes come last in either direction. */
  private static JsonNode byDate(String direction) {
    return QueryDsl.of(IndexFields.DATE, QueryDsl.of("order", direction, "missing", "_last"));
  }
}
