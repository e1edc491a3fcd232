package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.note.Marking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules for all fields: absent values are left out; empty lists are written. */
final class JsonFields {

  static final String MARKING = "marking";

  private JsonFields() {}

  /** The marking of a note, or of what was made from notes; left out where it is public. */
  static void marking(ObjectNode json, Marking marking) {
    if (marking != Marking.PUBLIC) {
      json.put(MARKING, marking.name());
    }
  }

  static void maybe(ObjectNode json, String name, Optional<String> value) {
    value.ifPresent(v -> json.put(name, v));
  }

  static void maybe(ObjectNode json, String name, OptionalInt value) {
    value.ifPresent(v -> json.put(name, v));
  }

  static void unlessEmpty(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  static void texts(ObjectNode json, String name, List<String> values) {
    ArrayNode array = json.putArray(name);
    values.forEach(array::add);
  }

  static void numbers(ObjectNode json, String name, List<Integer> values) {
    ArrayNode array = json.putArray(name);
    values.forEach(array::add);
  }

  static <T> void list(
      ObjectNode json, String name, List<T> values, BiConsumer<T, ObjectNode> writer) {
    ArrayNode array = json.putArray(name);
    values.forEach(value -> writer.accept(value, array.addObject()));
  }

  static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }

  static Optional<String> maybeText(JsonNode json, String name) {
    return json.optional(name).map(JsonNode::stringValue);
  }

  static OptionalInt maybeNumber(JsonNode json, String name) {
    return json.has(name) ? OptionalInt.of(json.get(name).intValue()) : OptionalInt.empty();
  }

  static List<String> texts(JsonNode json, String name) {
    return list(json, name, JsonNode::stringValue);
  }

  static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> reader) {
    return json.required(name).valueStream().map(reader).toList();
  }

  /** The constant with a key; throws where there is none. */
  static <E> E ofKey(E[] constants, Function<E, String> key, String word) {
    return Stream.of(constants)
        .filter(constant -> key.apply(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown word: " + word));
  }
}
