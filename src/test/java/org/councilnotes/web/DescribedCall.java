package org.councilnotes.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

  /** Whether only users who log in are answered, each of what is the user's own. */
  public boolean isOfUsers() {
    return path.startsWith("/api/searches");
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

  /** The same call with another example of a parameter. */
  public DescribedCall withExample(String name, String value) {
    ObjectNode other = (ObjectNode) operation.deepCopy();
    ArrayNode parameters = other.putArray("parameters");
    for (JsonNode parameter : parameters()) {
      ObjectNode copy = (ObjectNode) parameter.deepCopy();
      parameters.add(copy);
      if (copy.get("name").stringValue().equals(name)) {
        copy.put("example", value);
      }
    }
    return new DescribedCall(method, path, other, document);
  }

  /** The values of a parameter that are listed; none where it has no list, or is not there. */
  public List<String> choices(String name) {
    return parameters().stream()
        .filter(parameter -> parameter.get("name").stringValue().equals(name))
        .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
        .map(JsonNode::stringValue)
        .toList();
  }

  /** Whether something of the request is shown: a parameter or the body. */
  public boolean hasExample() {
    return parameters().stream().anyMatch(parameter -> parameter.has("example"))
        || !body().isEmpty();
  }

  /** Whether each part of the request that must be there is shown. */
  public boolean isShownWhole() {
    boolean hasBody = operation.has("requestBody");
    return (!hasBody || !body().isEmpty())
        && parameters().stream()
            .filter(parameter -> parameter.path("required").asBoolean(false))
            .allMatch(parameter -> parameter.has("example"));
  }

  /** Fires the example. */
  public HttpResponse<String> fire(Visitor visitor) {
    return fire(visitor, UnaryOperator.identity());
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
        : visitor.ask(method.toUpperCase(Locale.ROOT), address + query, type(), body());
  }

  private static List<String> examples(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    return example.isMissingNode()
        ? List.of()
        : example.isArray()
            ? example.valueStream().map(JsonNode::asString).toList()
            : List.of(example.asString());
  }

  /** The first type of the body that is described; JSON where there is no body. */
  private String type() {
    return resolved(operation.path("requestBody"))
        .path("content")
        .propertyStream()
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("application/json");
  }

  private String body() {
    return Optional.of(resolved(operation.path("requestBody")).path("content").path(type()))
        .map(content -> content.path("example"))
        .filter(example -> !example.isMissingNode())
        .map(example -> type().endsWith("json") ? example.toString() : example.asString())
        .orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
