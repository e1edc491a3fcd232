package org.councilnotes.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.PassageKind;
import org.councilnotes.search.Sort;
import org.councilnotes.terms.Fields;
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
record Ranked(String id, String note, int ordinal, String group, PassageKind kind, float score) {

  /** By note, then as they stand in it. */
  static final Comparator<Ranked> BY_PLACE =
      Comparator.comparing(Ranked::noteBytes, Arrays::compareUnsigned)
          .thenComparingInt(Ranked::ordinal);

  /** Best first; equals in the order of notes and passages. */
  static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score).reversed().thenComparing(BY_PLACE);

  /** What is wanted of a hit to make one. */
  static final List<String> FIELDS =
      List.of(Fields.NOTE_ID, Fields.ORDINAL, NoteDocuments.GROUP, Fields.KIND);

  private byte[] noteBytes() {
    return note.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a hit with {@link #FIELDS}. */
  static Ranked of(JsonNode hit) {
    return new Ranked(
        hit.required("_id").stringValue(),
        Reads.value(hit, Fields.NOTE_ID).stringValue(),
        Reads.value(hit, Fields.ORDINAL).intValue(),
        Reads.value(hit, NoteDocuments.GROUP).stringValue(),
        kind(Reads.value(hit, Fields.KIND).stringValue()),
        hit.path("_score").floatValue(0));
  }

  private static PassageKind kind(String key) {
    return Arrays.stream(PassageKind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  Ranked plus(float more) {
    return new Ranked(id, note, ordinal, group, kind, score + more);
  }

  /**
   * Asks for the first of what matches, with {@link #FIELDS} of each.
   *
   * @param most how many
   */
  static ObjectNode search(ObjectNode query, Sort sort, int most) {
    ObjectNode body = Dsl.of("query", query, "size", most);
    Dsl.with(body, "sort", order(sort));
    Dsl.with(body, "_source", false);
    return Dsl.with(body, "docvalue_fields", FIELDS);
  }

  /** An order of hits, as the cluster takes it. */
  static ArrayNode order(Sort sort) {
    ArrayNode order = Dsl.list();
    switch (sort) {
      case RELEVANCE -> order.add(Dsl.of("_score", "desc"));
      case NEWEST -> order.add(byDate("desc"));
      case OLDEST -> order.add(byDate("asc"));
      case NOTE -> {
        // notes themselves are the order
      }
    }
    return order.add(Dsl.of(Fields.NOTE_ID, "asc")).add(Dsl.of(Fields.ORDINAL, "asc"));
  }

  /** Undated notes come last either way. */
  private static JsonNode byDate(String direction) {
    return Dsl.of(Fields.DATE, Dsl.of("order", direction, "missing", "_last"));
  }
}
