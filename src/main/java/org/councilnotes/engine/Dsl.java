package org.councilnotes.engine;

import java.util.Collection;
import org.councilnotes.terms.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the cluster is told, put together. */
final class Dsl {

  private Dsl() {}

  /** An object of one field; JSON, text, numbers, truth values and collections of these. */
  static ObjectNode of(String name, Object value) {
    return with(JsonNodeFactory.instance.objectNode(), name, value);
  }

  static ObjectNode of(String name, Object value, String second, Object other) {
    return with(of(name, value), second, other);
  }

  /** The same object with one more field. */
  static ObjectNode with(ObjectNode object, String name, Object value) {
    object.set(name, json(value));
    return object;
  }

  static ArrayNode list(Object... values) {
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
      case Plan plan -> PlanJson.of(plan);
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }

  /** Every document. */
  static ObjectNode everything() {
    return of("match_all", of("boost", 1));
  }

  /** The documents of these ids. */
  static ObjectNode ids(Collection<String> ids) {
    return of("ids", of("values", ids));
  }

  static ObjectNode term(String field, String value) {
    return of("term", of(field, value));
  }

  static ObjectNode terms(String field, Collection<String> values) {
    return of("terms", of(field, values));
  }

  /** All of these, without a score. */
  static ObjectNode all(Object... conditions) {
    return of("bool", of("filter", list(conditions)));
  }

  /** One of these at least. */
  static ObjectNode any(Object... conditions) {
    return of("bool", of("should", list(conditions), "minimum_should_match", 1));
  }

  static ObjectNode not(Object condition) {
    return of("bool", of("must_not", list(condition)));
  }
}
