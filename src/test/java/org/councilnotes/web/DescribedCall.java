package org.councilnotes.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** One call of the described API, with its example. */
public record DescribedCall(String method, String path, JsonNode operation, JsonNode document) {

  /** All of a document; those that make something before those that take it away. */
  public static List<DescribedCall> in(JsonNode document) {
    List<DescribedCall> all = new ArrayList<>();
    for (String method : List.of("get", "post", "delete")) {
      document
          .get("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .optional(method)
                      .ifPresent(
                          operation ->
                              all.add(
                                  new DescribedCall(method, path.getKey(), operation, document))));
    }
    return all;
  }

  @Override
  public String toString() {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }

  /** What a node is or refers to. */
  public JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
  }

  public List<JsonNode> parameters() {
    return operation.path("parameters").valueStream().map(this::resolved).toList();
  }

  public JsonNode response(int status) {
    return resolved(operation.at("/responses/" + status));
  }

  public int success() {
    return operation.get("responses").propertyNames().stream()
        .mapToInt(Integer::parseInt)
        .filter(status -> status < 300)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Fires the example.
   *
   * @param values puts others in place of examples of the path
   */
  public HttpResponse<String> fire(Visitor visitor, UnaryOperator<String> values) {
    String address = path;
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : parameters()) {
      String name = parameter.get("name").stringValue();
      for (String example : examples(parameter)) {
        if (parameter.get("in").stringValue().equals("path")) {
          address = address.replace("{" + name + "}", encoded(values.apply(example)));
        } else {
          query
              .append(query.isEmpty() ? "?" : "&")
              .append(name)
              .append("=")
              .append(encoded(example));
        }
      }
    }
    return method.equals("get")
        ? visitor.get(address + query)
        : visitor.ask(method.toUpperCase(Locale.ROOT), address, "application/json", body());
  }

  private static List<String> examples(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    return example.isMissingNode()
        ? List.of()
        : example.isArray()
            ? example.valueStream().map(JsonNode::asString).toList()
            : List.of(example.asString());
  }

  private String body() {
    return Optional.of(
            resolved(operation.path("requestBody")).at("/content/application~1json/example"))
        .filter(example -> !example.isMissingNode())
        .map(JsonNode::toString)
        .orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
