package org.councilnotes.web;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares answers of the API with its description: status, type of content, and JSON with its
 * schema (JSON Schema 2020-12, of which OpenAPI 3.1 makes use). A field that no schema describes is
 * a fault, too.
 */
public record DescribedAnswers(JsonNode document) {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("components"))
              .build(),
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /** What is wrong with the answer to the example of a call; empty where it is as described. */
  public List<String> faults(DescribedCall call, HttpResponse<String> answer) {
    return faults(call, answer.statusCode(), type(answer), answer.body());
  }

  /**
   * The same.
   *
   * @param type of its content, such as {@code text/csv}; empty where it has none
   */
  List<String> faults(DescribedCall call, int status, String type, String body) {
    if (status != call.success()) {
      return List.of("%s: %d %s".formatted(call, status, body));
    }
    JsonNode contents = call.response(status).path("content");
    if (contents.isMissingNode()) {
      return body.isEmpty() ? List.of() : List.of(call + ": a body");
    }
    return Optional.of(contents.path(type))
        .filter(content -> !content.isMissingNode())
        .or(() -> contents.optional("*/*"))
        .map(content -> inContent(call, type, body, content.get("schema")))
        .orElseGet(() -> List.of("%s: not described: %s".formatted(call, type)));
  }

  private static String type(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .map(MediaType::parseMediaType)
        .map(type -> type.getType() + "/" + type.getSubtype())
        .orElse("");
  }

  private List<String> inContent(DescribedCall call, String type, String body, JsonNode schema) {
    List<String> faults = new ArrayList<>();
    if (type.endsWith("ndjson") || type.endsWith("jsonl")) {
      body.lines().forEach(line -> addFaults(call, line, schema, faults));
    } else if (type.endsWith("json")) {
      addFaults(call, body, schema, faults);
    }
    return faults.stream().distinct().toList();
  }

  private void addFaults(DescribedCall call, String text, JsonNode schema, List<String> faults) {
    JsonNode json = JsonMapper.shared().readTree(text);
    schema(schema).validate(json).forEach(error -> faults.add(call + ": " + error));
    addUndescribed(call, json, schema, faults);
  }

  /** What is wrong with a problem; empty where it is one as described. */
  public List<String> faultsOfProblem(DescribedCall call, HttpResponse<String> answer) {
    List<String> faults = new ArrayList<>();
    if (!type(answer).equals("application/problem+json")) {
      faults.add(call + ": " + type(answer));
    }
    addFaults(call, answer.body(), document.at("/components/schemas/Problem"), faults);
    return faults;
  }

  /** The schema of a part of the document, with what it refers to. */
  private Schema schema(JsonNode part) {
    ObjectNode whole = (ObjectNode) part.deepCopy();
    whole.set("components", document.get("components"));
    return SCHEMAS.getSchema(whole);
  }

  private static void addUndescribed(
      DescribedCall call, JsonNode json, JsonNode schema, List<String> faults) {
    JsonNode resolved = call.resolved(schema);
    if (json.isArray()) {
      json.forEach(each -> addUndescribed(call, each, resolved.path("items"), faults));
    } else if (json.isObject()) {
      json.properties().forEach(field -> addUndescribed(call, field, resolved, faults));
    }
  }

  private static void addUndescribed(
      DescribedCall call, Map.Entry<String, JsonNode> field, JsonNode schema, List<String> faults) {
    JsonNode property = schema.path("properties").path(field.getKey());
    JsonNode others = schema.path("additionalProperties");
    if (property.isMissingNode() && others.isMissingNode()) {
      faults.add("%s: %s is not described in %s".formatted(call, field.getKey(), schema));
    } else if (property.isMissingNode() && others.isObject()) {
      addUndescribed(call, field.getValue(), others, faults);
    } else if (!property.isMissingNode()) {
      if (!property.has("description") && !property.has("$ref")) {
        faults.add("%s: %s has no words".formatted(call, field.getKey()));
      }
      addUndescribed(call, field.getValue(), property, faults);
    }
  }
}
