package org.councilnotes.opensearch.query;

import java.util.Collection;
import org.councilnotes.plan.MatchPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds JSON of the query DSL. */
public final class QueryDsl {

  private QueryDsl() {}

  /**
   * An object of one field. A value is JSON, text, a number, a boolean or a collection of these.
   */
  public static ObjectNode of(String name, Object value) {
    return with(JsonNodeFactory.instance.objectNode(), name, value);
  }

  public static ObjectNode of(String name, Object value, String second, Object other) {
    return with(of(name, value), second, other);
  }

  /** Adds a field to an object and returns the same object. */
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

  /** Matches all documents. */
  public static ObjectNode everything() {
    return of("match_all", of("boost", 1));
  }

  /** Matches the documents of some ids. */
  public static ObjectNode ids(Collection<String> ids) {
    return of("ids", of("values", ids));
  }

  public static ObjectNode term(String field, String value) {
    return of("term", of(field, value));
  }

  public static ObjectNode terms(String field, Collection<String> values) {
    return of("terms", of(field, values));
  }

  /** Matches what fulfils all conditions, without a score. */
  public static ObjectNode all(Object... conditions) {
    return of("bool", of("filter", list(conditions)));
  }

  /** Matches what fulfils at least one condition. */
  public static ObjectNode any(Object... conditions) {
    return of("bool", of("should", list(conditions), "minimum_should_match", 1));
  }

  public static ObjectNode not(Object condition) {
    return of("bool", of("must_not", list(condition)));
  }
}
