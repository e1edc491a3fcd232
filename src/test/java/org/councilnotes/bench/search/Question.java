package org.councilnotes.bench.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One query of a list.
 *
 * @param kind term, and2, and3, phrase or prefix
 * @param terms its words; of a prefix its beginning
 * @param filters one value for each of some of year, country and prog
 */
public record Question(int id, String kind, List<String> terms, Map<String, String> filters) {

  /** The two lists of queries: what costs the same for every size, and what costs counting. */
  public static final List<String> LISTS = List.of("queries.jsonl", "queries-heavy.jsonl");

  public static List<Question> list(String name) {
    return Lists.lines(name).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .map(Question::of)
        .toList();
  }

  private static Question of(JsonNode json) {
    Map<String, String> filters = new LinkedHashMap<>();
    json.path("filters")
        .properties()
        .forEach(f -> filters.put(f.getKey(), f.getValue().asString()));
    List<String> terms =
        StreamSupport.stream(json.path("terms").spliterator(), false)
            .map(JsonNode::asString)
            .toList();
    return new Question(json.path("id").asInt(), json.path("kind").asString(), terms, filters);
  }

  /** As people would type it, which every engine here understands alike. */
  public String text() {
    return switch (kind) {
      case "phrase" -> '"' + String.join(" ", terms) + '"';
      case "prefix" -> terms.getFirst() + "*";
      default -> String.join(" ", terms);
    };
  }
}
