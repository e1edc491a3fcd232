package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.councilnotes.web.DescribedCall;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what is. */
class OpenApiTest {

  private static final String PROBLEM = "application/problem+json";

  @TempDir private static Path folder;
  private static DescribedSite site;
  private static JsonNode document;

  @BeforeAll
  static void serve() {
    site = DescribedSite.open(folder);
    document = site.visitor().json("/api/openapi");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void noCallIsLeftOut() {
    assertThat(document.get("paths").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            site.calls().stream().map(ApiDescription::shown).toList());
  }

  @Test
  void everyCallIsDescribedAndHasParametersWithMeaning() {
    assertThat(document.get("openapi").stringValue()).startsWith("3.1");
    assertThat(DescribedCall.in(document))
        .extracting(DescribedCall::toString)
        .contains("GET /api/search", "GET /api/notes/{id}", "GET /api/export", "POST /api/verify");
    for (DescribedCall call : DescribedCall.in(document)) {
      assertThat(call.operation().has("summary")).as("%s is described", call).isTrue();
      assertThat(call.parameters())
          .as("%s", call)
          .allMatch(p -> p.has("description") && p.has("schema"))
          .allMatch(p -> !p.path("required").asBoolean(false) || p.has("example"));
    }
    assertThat(site.visitor().get("/api/openapi.yaml").body()).contains("/api/search:");
  }

  /** Facets of vocabularies that users keep are said in words. */
  @Test
  void aCallKnowsTheParametersThatAreDescribedAndNoOthers() {
    Map<String, List<String>> known = site.parameters();
    for (DescribedCall call : DescribedCall.in(document)) {
      assertThat(known).containsKey(call.toString());
      assertThat(
              call.parameters().stream()
                  .filter(p -> p.get("in").stringValue().equals("query"))
                  .map(p -> p.get("name").stringValue()))
          .as("%s", call)
          .containsExactlyInAnyOrderElementsOf(known.get(call.toString()));
    }
  }

  @Test
  void everyExampleGetsTheAnswerThatIsDescribed() {
    String made = "";
    for (DescribedCall call : DescribedCall.in(document)) {
      String id = made;
      UnaryOperator<String> values = v -> id.isEmpty() || !isCorrection(call, v) ? v : id;
      if (call.toString().equals("GET /api/notes/{id}/corrections/{correction}")) {
        continue; // there is none yet: see below
      }
      HttpResponse<String> answer = call.fire(site.visitor(), values);
      check(call, answer);
      if (call.method().equals("post") && call.path().endsWith("/corrections")) {
        made = JsonMapper.shared().readTree(answer.body()).get("id").stringValue();
        check(correction(), correction().fire(site.visitor(), correction(made)));
      }
    }
    assertThat(made).isNotEmpty();
  }

  private static DescribedCall correction() {
    return DescribedCall.in(document).stream()
        .filter(c -> c.toString().equals("GET /api/notes/{id}/corrections/{correction}"))
        .findFirst()
        .orElseThrow();
  }

  private static UnaryOperator<String> correction(String id) {
    return value -> isCorrection(correction(), value) ? id : value;
  }

  private static boolean isCorrection(DescribedCall call, String value) {
    return call.parameters().stream()
        .filter(p -> p.get("name").stringValue().equals("correction"))
        .anyMatch(p -> p.get("example").asString().equals(value));
  }

  private static void check(DescribedCall call, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(call.success());
    JsonNode content = call.response(answer.statusCode()).path("content");
    if (content.isMissingNode()) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    MediaType sent =
        MediaType.parseMediaType(answer.headers().firstValue("Content-Type").orElseThrow());
    String type = sent.getType() + "/" + sent.getSubtype();
    assertThat(content.propertyNames()).as("%s", call).containsAnyOf(type, "*/*");
    if (content.has("application/json")) {
      JsonNode json = JsonMapper.shared().readTree(answer.body());
      List<String> missing = new ArrayList<>();
      undescribed(call, json, content.at("/application~1json/schema"), missing);
      assertThat(missing).as("fields of %s that are not described", call).isEmpty();
    }
  }

  private static void undescribed(
      DescribedCall call, JsonNode json, JsonNode schema, List<String> missing) {
    JsonNode resolved = call.resolved(schema);
    if (json.isArray()) {
      json.forEach(each -> undescribed(call, each, resolved.path("items"), missing));
    } else if (json.isObject()) {
      json.properties().forEach(field -> field(call, field, resolved, missing));
    }
  }

  private static void field(
      DescribedCall call,
      Map.Entry<String, JsonNode> field,
      JsonNode schema,
      List<String> missing) {
    JsonNode property = schema.path("properties").path(field.getKey());
    JsonNode others = schema.path("additionalProperties");
    if (property.isMissingNode() && others.isMissingNode()) {
      missing.add(field.getKey() + " in " + schema);
    } else if (property.isMissingNode() && others.isObject()) {
      undescribed(call, field.getValue(), others, missing);
    } else if (!property.isMissingNode()) {
      if (!property.has("description") && !property.has("$ref")) {
        missing.add(field.getKey() + " has no words");
      }
      undescribed(call, field.getValue(), property, missing);
    }
  }

  @Test
  void whatIsNotThereIsAProblemAsDescribed() {
    for (DescribedCall call : DescribedCall.in(document)) {
      if (call.path().contains("{") && call.operation().at("/responses/404").isObject()) {
        HttpResponse<String> answer = call.fire(site.visitor(), value -> "99999-99");

        assertThat(answer.statusCode()).as("%s", call).isEqualTo(404);
        problem(call, answer);
      }
    }
  }

  @Test
  void whatCannotBeMeantIsAProblemAsDescribed() {
    for (String address :
        List.of(
            "/api/search?sort=up",
            "/api/search?contry=BO",
            "/api/search?group=false",
            "/api/export?format=pdf",
            "/api/compare?note=91790-19")) {
      HttpResponse<String> answer = site.visitor().get(address);

      assertThat(answer.statusCode()).isEqualTo(400);
      problem(DescribedCall.in(document).getFirst(), answer);
    }
  }

  private static void problem(DescribedCall call, HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
    JsonNode problem = document.at("/components/schemas/Problem");
    List<String> missing = new ArrayList<>();
    undescribed(call, JsonMapper.shared().readTree(answer.body()), problem, missing);
    assertThat(missing).isEmpty();
  }
}
