package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SuggestApiTest extends SiteTest {

  private JsonNode suggest(String typed) {
    return json("/api/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private List<String> texts(String typed) {
    return suggest(typed)
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

  @ParameterizedTest
  @ValueSource(strings = {"bo", "seacop", "9", "early", "the", "report", "ferry", "on", "p"})
  void whatIsOfferedFindsAsMuchAsItSays(String typed) {
    for (JsonNode one : suggest(typed).get("completions")) {
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
