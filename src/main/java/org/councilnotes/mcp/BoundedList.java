package org.councilnotes.mcp;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Part of a list: an answer says how long the list is and where the next part begins. The part ends
 * before its size where its text would be too long, but has one item at least.
 *
 * @param from position of the first item, from 1
 * @param size how many items at most
 */
record BoundedList(int from, int size) {

  static final String FROM = "from";
  static final String SIZE = "size";

  /** Longest text of all items, in characters of JSON. */
  private static final int LONGEST = 40_000;

  private static final int LAST = 1_000_000;

  /** The part that a call asks for. */
  static BoundedList of(ToolArguments arguments, int usualSize) {
    return new BoundedList(arguments.number(FROM, 1), arguments.number(SIZE, usualSize));
  }

  /**
   * The parameters of a part.
   *
   * @param what the items are
   */
  static List<ToolParameter> parameters(String what, int usualSize, int largest) {
    return List.of(
        ToolParameter.of(
            FROM,
            "first of the %s that are wanted, from 1; the next part begins at the next of an answer"
                .formatted(what),
            new ValueKind.Whole(1, LAST)),
        ToolParameter.of(
            SIZE,
            "how many %s at most (default: %d)".formatted(what, usualSize),
            new ValueKind.Whole(1, largest)));
  }

  /** The items of the part, in order, before their text is known. */
  <T> List<T> of(List<T> all) {
    int start = Math.min(from - 1, all.size());
    return all.subList(start, (int) Math.min((long) start + size, all.size()));
  }

  /**
   * Writes the part into an answer, with {@code total}, {@code from} and, unless it is the last,
   * {@code next}.
   *
   * @param items those of the part
   * @param total length of the whole list
   */
  void write(ObjectNode json, String name, List<? extends JsonNode> items, int total) {
    ArrayNode part = json.putArray(name);
    int length = 0;
    for (JsonNode item : items) {
      length += item.toString().length();
      if (length > LONGEST && !part.isEmpty()) {
        break;
      }
      part.add(item);
    }
    json.put("total", total).put("from", from);
    if (from - 1 + part.size() < total) {
      json.put("next", from + part.size());
    }
  }

  /**
   * Cuts a list that an answer has beside its main one; {@code leftOut} says how many items are
   * missing.
   */
  static void cut(ObjectNode json, String name, int most) {
    if (json.get(name) instanceof ArrayNode list && list.size() > most) {
      json.withObject("leftOut").put(name, list.size() - most);
      while (list.size() > most) {
        list.remove(list.size() - 1);
      }
    }
  }
}
