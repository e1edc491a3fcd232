package org.councilnotes.opensearch.query;

import java.util.Collection;
import org.councilnotes.plan.MatchPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the cluster is told, put together. */
public final class QueryDsl {

  private QueryDsl() {}

  /** An object of one field; JSON, text, numbers, truth values and collections of these. */
  public static ObjectNode of(String name, Object value) {
    return with(JsonNodeFactory.instance.objectNode(), name, value);
  }

  public static ObjectNode of(String name, Object value, String second, Object other) {
    return with(of(name, value), second, other);
  }

  /** The same object with one more field. */
  public static ObjectNode with(ObjectNode object, String name, Object value) {
    object.set(name, json(value));
    return object;
  }

  public static ArrayNode list(Object... values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Object value : values) {
      list.add(json(value));
    }
    return list;
  }

  private static JsonNode json(Object value) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (value) {
      case JsonNode node -> node;
      case String text -> make.stringNode(text);
      case Integer number -> make.numberNode(number);
      case Long number -> make.numberNode(number);
      case Float number -> make.numberNode(number);
      case Boolean truth -> make.booleanNode(truth);
      case Collection<?> all -> list(all.toArray());
      case MatchPlan plan -> OpenSearchPlanTranslator.of(plan);
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }

  /** Every document. */
  public static ObjectNode everything() {
    return of("match_all", of("boost", 1));
  }

  /** The documents of these ids. */
  public static ObjectNode ids(Collection<String> ids) {
    return of("ids", of("values", ids));
  }

  public static ObjectNode term(String field, String value) {
    return of("term", of(field, value));
  }

  public static ObjectNode terms(String field, Collection<String> values) {
    return of("terms", of(field, values));
  }

  /** All of these, without a score. */
  public static ObjectNode all(Object... conditions) {
    return of("bool", of("filter", list(conditions)));
  }

  /** One of these at least. */
  public static ObjectNode any(Object... conditions) {
    return of("bool", of("should", list(conditions), "minimum_should_match", 1));
  }

  public static ObjectNode not(Object condition) {
    return of("bool", of("must_not", list(condition)));
  }
}
