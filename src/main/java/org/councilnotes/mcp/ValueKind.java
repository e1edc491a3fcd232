package org.councilnotes.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.suggest.NearestName;

/**
 * What values an argument can have: the schema that assistants see, and the check of what they
 * send. Objects have no members beside those described.
 *
 * <p>Source: JSON Schema 2020-12.
 */
sealed interface ValueKind {

  /** The schema, without its description. */
  Map<String, Object> schema();

  /**
   * Checks a value.
   *
   * @param name of the argument
   * @throws ToolRefusal where it is none of this kind
   */
  void check(String name, Object value);

  /**
   * A text.
   *
   * @param longest in UTF-16 code units
   * @param choices the only values; empty where any text is one
   */
  record Text(int longest, List<String> choices) implements ValueKind {

    private static final int LONGEST_CHOICE = 200;

    public Text {
      choices = List.copyOf(choices);
    }

    static Text upTo(int longest) {
      return new Text(longest, List.of());
    }

    static Text oneOf(List<String> choices) {
      return new Text(LONGEST_CHOICE, choices);
    }

    @Override
    public Map<String, Object> schema() {
      return choices.isEmpty()
          ? Map.of("type", "string", "maxLength", longest)
          : Map.of("type", "string", "enum", choices);
    }

    @Override
    public void check(String name, Object value) {
      if (!(value instanceof String text)) {
        throw new ToolRefusal("%s is a text".formatted(name));
      }
      if (!choices.isEmpty() && !choices.contains(text)) {
        throw ToolRefusal.unknownValue(name, text, choices);
      }
      if (text.length() > longest) {
        throw new ToolRefusal("%s has at most %d characters".formatted(name, longest));
      }
    }
  }

  /** A whole number, both bounds inclusive. */
  record Whole(int least, int most) implements ValueKind {

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    @Override
    public void check(String name, Object value) {
      if (!(value instanceof Integer number) || number < least || number > most) {
        throw new ToolRefusal(
            "%s is a whole number from %d to %d, given %s".formatted(name, least, most, value));
      }
    }
  }

  /** Yes or no. */
  record Flag() implements ValueKind {

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "boolean");
    }

    @Override
    public void check(String name, Object value) {
      if (!(value instanceof Boolean)) {
        throw new ToolRefusal("%s is true or false, given %s".formatted(name, value));
      }
    }
  }

  /** A list of texts. */
  record Texts(Text item, int fewest, int most) implements ValueKind {

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "array", "items", item.schema(), "minItems", fewest, "maxItems", most);
    }

    @Override
    public void check(String name, Object value) {
      if (!(value instanceof List<?> list)) {
        throw new ToolRefusal("%s is a list of texts".formatted(name));
      }
      if (list.size() < fewest || list.size() > most) {
        throw new ToolRefusal(
            "%s has %d to %d values, given %d".formatted(name, fewest, most, list.size()));
      }
      list.forEach(one -> item.check(name, one));
    }
  }

  /** An object. */
  record Members(List<ToolParameter> members) implements ValueKind {

    public Members {
      members = List.copyOf(members);
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> properties = new LinkedHashMap<>();
      members.forEach(member -> properties.put(member.name(), described(member)));
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "object");
      schema.put("properties", properties);
      schema.put(
          "required",
          members.stream().filter(ToolParameter::isRequired).map(ToolParameter::name).toList());
      schema.put("additionalProperties", false);
      return schema;
    }

    private static Map<String, Object> described(ToolParameter member) {
      Map<String, Object> schema = new LinkedHashMap<>(member.kind().schema());
      schema.put("description", member.description());
      return schema;
    }

    @Override
    public void check(String name, Object value) {
      if (!(value instanceof Map<?, ?> given)) {
        throw new ToolRefusal("%s is an object".formatted(name));
      }
      refuseUnknown(name, given);
      for (ToolParameter member : members) {
        Object one = given.get(member.name());
        if (one != null) {
          member.kind().check(within(name, member.name()), one);
        } else if (member.isRequired()) {
          throw new ToolRefusal("%s is missing".formatted(within(name, member.name())));
        }
      }
    }

    private void refuseUnknown(String name, Map<?, ?> given) {
      List<String> known = members.stream().map(ToolParameter::name).toList();
      List<String> unknown =
          given.keySet().stream()
              .map(Object::toString)
              .filter(one -> !known.contains(one))
              .toList();
      if (!unknown.isEmpty()) {
        Map<String, String> nearest = new LinkedHashMap<>();
        unknown.forEach(
            one -> NearestName.of(one, known).ifPresent(meant -> nearest.put(one, meant)));
        throw ToolRefusal.unknownArguments(name, unknown, nearest, known);
      }
    }

    private static String within(String outer, String name) {
      return outer.isEmpty() ? name : outer + "." + name;
    }
  }
}
