package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.councilnotes.web.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SuggestApiTest extends SiteTest {

  private JsonNode suggest(String typed) {
    return json("/api/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private List<String> texts(String typed) {
    return texts(typed, "");
  }

  private List<String> texts(String typed, String beside) {
    return json("/api/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + beside)
        .get("completions")
        .valueStream()
        .map(one -> one.get("text").stringValue())
        .toList();
  }

  @Test
  void completionsAreOfferedWithWhatTheyAreAndFind() {
    JsonNode json = suggest(" Seapor ");

    assertThat(json.get("query").stringValue()).isEqualTo("Seapor");
    JsonNode first = json.at("/completions/0");
    assertThat(first.propertyNames()).containsExactly("kind", "text", "label", "passages");
    assertThat(first.get("kind").stringValue()).isEqualTo("programme");
    assertThat(first.get("label").stringValue()).startsWith("SEACOP");
    assertThat(first.get("passages").intValue()).isPositive();
  }

  @Test
  void labelsAreThoseOfTheFacets() {
    JsonNode first = suggest("bol").at("/completions/0");

    assertThat(first.get("kind").stringValue()).isEqualTo("country");
    assertThat(first.get("label").stringValue()).isEqualTo("Bolivia");
    assertThat(texts("90364")).containsExactly("90364/19");
  }

  @Test
  void fieldsAndTheirValuesAreOffered() {
    JsonNode field = suggest("coun").get("completions").valueStream().findFirst().orElseThrow();
    assertThat(field.get("kind").stringValue()).isEqualTo("field");
    assertThat(field.get("text").stringValue()).isEqualTo("country:");
    assertThat(field.get("label").stringValue()).isEqualTo("Countries and territories");

    JsonNode value = suggest("country:Bol").at("/completions/0");
    assertThat(value.get("kind").stringValue()).isEqualTo("value");
    assertThat(value.get("text").stringValue()).isEqualTo("country:BO");
    assertThat(value.get("label").stringValue()).isEqualTo("Bolivia");
  }

  @Test
  void nothingIsOfferedThatTheFiltersOfThePageLeaveOut() {
    assertThat(texts("bol", "&country=PE")).doesNotContain("Bolivia");
    assertThat(texts("bol", "&country=BO")).contains("Bolivia");
    assertThat(texts("bol", "&not.country=BO")).doesNotContain("Bolivia");
    assertThat(texts("bol", "&year.to=1999")).isEmpty();
    assertThat(texts("country:", "&within=EMCDDA"))
        .contains("country:PE", "country:SOUTH-AMERICA")
        .doesNotContain("country:BO", "country:CARIBBEAN");
    assertThat(get("/api/suggest?q=bol&country=XX").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&country=BO", "&programme=SEACOP&role=host", "&year.from=2019"})
  void whatIsOfferedFindsSomethingUnderTheSameFilters(String beside) {
    for (String typed : List.of("bo", "re", "country:", "programme:", "section:e", "seacop p")) {
      for (String text : texts(typed, beside)) {
        if (text.endsWith(":")) {
          continue;
        }
        String q = URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertThat(json("/api/search?q=" + q + beside).at("/total/passages").longValue())
            .as("%s: %s", typed, text)
            .isPositive();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bo", "seacop", "9", "early", "the", "report", "ferry", "on", "p"})
  void whatIsOfferedFindsAsMuchAsItSays(String typed) {
    for (JsonNode one : suggest(typed).get("completions")) {
      if (one.get("kind").stringValue().equals("field")) {
        continue;
      }
      String q = URLEncoder.encode(one.get("text").stringValue(), StandardCharsets.UTF_8);
      assertThat(json("/api/search?q=" + q).at("/total/passages").longValue())
          .as(one.toString())
          .isEqualTo(one.get("passages").longValue())
          .isPositive();
    }
  }

  @Test
  void nothingTypedIsAnsweredByNothing() {
    assertThat(json("/api/suggest").get("completions")).isEmpty();
    assertThat(suggest("").get("completions")).isEmpty();
    assertThat(suggest("<script>").get("completions")).isEmpty();
  }

  @Test
  void tooLongATextIsRefused() {
    HttpResponse<String> answer = get("/api/suggest?q=" + "b".repeat(2_001));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(get("/api/suggest?q=" + "b".repeat(2_000)).statusCode()).isEqualTo(200);
  }
}
