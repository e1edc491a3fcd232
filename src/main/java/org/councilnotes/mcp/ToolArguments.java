package org.councilnotes.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.label.PageLanguage;

/** The checked arguments of a call. An argument that is null counts as not given. */
record ToolArguments(Map<String, Object> values) {

  static final String LANGUAGE = "lang";

  /**
   * Checks arguments against the description of a tool.
   *
   * @throws ToolRefusal for unknown, missing and impossible ones
   */
  static ToolArguments of(Map<String, Object> given, ToolDescription tool) {
    tool.arguments().check("", given);
    return new ToolArguments(given);
  }

  /** A text; empty where it is not given or blank. */
  Optional<String> text(String name) {
    return given(name, String.class).filter(text -> !text.isBlank());
  }

  /**
   * A text that a call must have.
   *
   * @throws ToolRefusal where it is blank
   */
  String requiredText(String name) {
    return text(name).orElseThrow(() -> new ToolRefusal("%s is blank".formatted(name)));
  }

  OptionalInt number(String name) {
    return given(name, Integer.class).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  int number(String name, int otherwise) {
    return number(name).orElse(otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    return given(name, Boolean.class).orElse(otherwise);
  }

  /** A list of texts; empty where it is not given. */
  List<String> texts(String name) {
    return texts(values.get(name));
  }

  /** An object of lists of texts, by name of the member; empty where it is not given. */
  Map<String, List<String>> textsByName(String name) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    if (values.get(name) instanceof Map<?, ?> members) {
      members.forEach((member, list) -> byName.put(member.toString(), texts(list)));
    }
    return byName;
  }

  /** The language of citations, labels and notices; English where none is given. */
  Locale locale() {
    return text(LANGUAGE).flatMap(PageLanguage::of).orElse(PageLanguage.ENGLISH).locale();
  }

  private static List<String> texts(Object list) {
    return list instanceof List<?> items
        ? items.stream().map(Object::toString).toList()
        : List.of();
  }

  private <T> Optional<T> given(String name, Class<T> type) {
    return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
  }
}
