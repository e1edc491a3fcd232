package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.councilnotes.web.ApiExamples;
import org.councilnotes.web.DescribedAnswers;
import org.councilnotes.web.DescribedCall;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** The description of the API says what is. */
class OpenApiTest {

  /** Objects that hold one of several things, which have no field in common. */
  private static final List<String> OF_SEVERAL_KINDS = List.of("MoneyChange", "Tag", "TagName");

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
    assertThat(new ApiExamples(document, site.visitor()).faults()).isEmpty();
  }

  /** So that a program knows what it can rely on. */
  @Test
  void everyObjectOfAnAnswerSaysWhatIsAlwaysThere() {
    List<String> unsure = new ArrayList<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> addUnsure(schema.getKey(), schema.getValue(), unsure));
    DescribedCall.in(document)
        .forEach(
            call ->
                addUnsure(
                    call.toString(),
                    call.response(call.success()).at("/content/application~1json/schema"),
                    unsure));
    assertThat(unsure).containsExactlyInAnyOrderElementsOf(OF_SEVERAL_KINDS);
  }

  private static void addUnsure(String name, JsonNode schema, List<String> unsure) {
    if (schema.has("properties") && schema.path("required").isEmpty()) {
      unsure.add(name);
    }
    schema
        .path("properties")
        .properties()
        .forEach(field -> addUnsure(name + "." + field.getKey(), field.getValue(), unsure));
    if (schema.has("items")) {
      addUnsure(name + "[]", schema.get("items"), unsure);
    }
  }

  @Test
  void whatIsNotThereIsAProblemAsDescribed() {
    for (DescribedCall call : DescribedCall.in(document)) {
      if (call.path().contains("{")
          && !call.isOfUsers()
          && call.operation().at("/responses/404").isObject()) {
        HttpResponse<String> answer = call.fire(site.visitor(), value -> "99999-99");

        assertThat(answer.statusCode()).as("%s", call).isEqualTo(404);
        assertThat(new DescribedAnswers(document).faultsOfProblem(call, answer)).isEmpty();
      }
    }
  }

  @Test
  void whatCannotBeMeantIsAProblemAsDescribed() {
    DescribedAnswers answers = new DescribedAnswers(document);
    for (String address :
        List.of(
            "/api/search?sort=up",
            "/api/search?contry=BO",
            "/api/search?group=false",
            "/api/export?format=pdf",
            "/api/compare?note=91790-19")) {
      HttpResponse<String> answer = site.visitor().get(address);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answers.faultsOfProblem(DescribedCall.in(document).getFirst(), answer)).isEmpty();
    }
  }

  /** Else the last one of them would hold, unseen. */
  @Test
  void noNameStandsTwiceInOneObject() throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    try (InputStream description =
        new ClassPathResource(ApiDescription.RESOURCE).getInputStream()) {
      assertThatCode(() -> new Yaml(new SafeConstructor(strict)).load(description))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void pageForPeopleNamesEveryCall() throws IOException {
    String page = Files.readString(Path.of("docs", "api.md"));

    assertThat(DescribedCall.in(document))
        .allSatisfy(call -> assertThat(page).contains("`" + call + "`"));
  }
}
