package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DraftApiTest extends SiteTest {

  private static final String JSON = "application/json";
  private static final String PLAIN = "text/plain;charset=UTF-8";

  private JsonNode ask(String path, String type, String body) {
    HttpResponse<String> answer = visitor().ask("POST", path, type, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void wordingsComeWithUsesYearsAndDifference() {
    JsonNode json = ask("/api/wording", JSON, "{\"text\":\"SEACOP has trained officers in Peru\"}");

    JsonNode first = json.at("/wordings/0");
    assertThat(json.get("query").stringValue()).isEqualTo("SEACOP has trained officers in Peru");
    assertThat(first.get("text").stringValue()).isEqualTo("SEACOP trained officers in Peru.");
    assertThat(first.get("relation").stringValue()).isEqualTo("changed");
    assertThat(first.get("score").doubleValue()).isBetween(0.5, 0.99);
    assertThat(first.get("years").toString()).isEqualTo("[2017,2018]");
    assertThat(first.at("/lastUse/passage").stringValue()).isEqualTo("90200-18/2/2");
    assertThat(first.at("/firstUse/edition").stringValue()).isEqualTo("2017-18");
    assertThat(first.has("lastAdopted")).isFalse();
    assertThat(first.at("/uses/0").propertyNames())
        .contains("note", "number", "date", "status", "section", "start", "end", "hash");
    assertThat(first.get("edits")).isNotEmpty();
  }

  @Test
  void quoteIsCheckedHoweverItIsSent() {
    String quote = "México and Panama took part in AIRCOP";
    JsonNode exact = ask("/api/verify", JSON, "{\"text\":\"" + quote + "\"}");

    assertThat(exact.get("result").stringValue()).isEqualTo("exact");
    assertThat(exact.at("/places/0/note").stringValue()).isEqualTo("90364-19");
    assertThat(exact.at("/places/0/start").intValue()).isZero();
    assertThat(exact.at("/places/0/end").intValue()).isEqualTo(quote.length());
    assertThat(exact.at("/places/0/hash").stringValue()).hasSize(16);
    assertThat(exact.get("edits")).isEmpty();
    assertThat(ask("/api/verify", PLAIN, quote)).isEqualTo(exact);
    HttpResponse<String> form = visitor().send("/api/verify", "text", quote);
    assertThat(JsonMapper.shared().readTree(form.body())).isEqualTo(exact);
  }

  @Test
  void alteredQuoteComesWithTheNearestText() {
    JsonNode altered = ask("/api/verify", PLAIN, "SEACOP trained no officers in Peru.");

    assertThat(altered.get("result").stringValue()).isEqualTo("altered");
    assertThat(altered.get("text").stringValue()).isEqualTo("SEACOP trained officers in Peru.");
    assertThat(altered.get("edits")).isNotEmpty();
    assertThat(altered.get("places")).hasSize(1);
    assertThat(ask("/api/verify", PLAIN, "zeppelin").get("result").stringValue())
        .isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/wording | application/json | {}
          /api/wording | application/json | {"text":" "}
          /api/wording | application/json | {"text":[1]}
          /api/wording | application/json | {"text
          /api/verify  | application/json | []
          /api/verify  | text/plain       | .
          /api/verify  | application/x-www-form-urlencoded | quote=a
          """)
  void badRequestIsExplained(String path, String type, String body) {
    HttpResponse<String> answer = visitor().ask("POST", path, type, body.equals(".") ? " " : body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void tooLongATextIsRefused() {
    assertThat(visitor().ask("POST", "/api/verify", PLAIN, "a".repeat(20_001)).statusCode())
        .isEqualTo(400);
    assertThat(visitor().ask("POST", "/api/wording", PLAIN, "a".repeat(200_000)).body())
        .contains("20,000");
    assertThat(get("/api/verify").statusCode()).isEqualTo(405);
  }
}
