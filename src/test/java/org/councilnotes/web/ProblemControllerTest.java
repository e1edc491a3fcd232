package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemControllerTest extends SiteTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page=0|There is no page 0: pages start at 1.",
        "page=two|“two” is no number for “page”.",
        "size=1000|There cannot be 1000 hits on a page: 0 to 100 are possible.",
        "sort=best|There is no order “best”: relevance, newest, oldest and note are possible.",
        "country=ZZ|“ZZ” is not a possible value of “country”."
      })
  void wrongRequestIsRefusedInWords(String query, String detail) {
    HttpResponse<String> page = get("/?" + query);
    HttpResponse<String> api = get("/api/search?" + query);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(page.body()).select("#main p").first().text()).isEqualTo(detail);
    assertThat(api.statusCode()).isEqualTo(400);
    assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json("/api/search?" + query).get("detail").stringValue()).isEqualTo(detail);
  }

  @Test
  void tooLongSearchIsRefused() {
    assertThat(get("/api/search?q=" + "a".repeat(2_001)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/notes/1-19", "/api/notes/1-19/original", "/api/nothing", "/api/"})
  void missingThingUnderApiIsAProblem(String address) {
    HttpResponse<String> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(address).get("status").intValue()).isEqualTo(404);
    assertThat(json(address).get("instance").stringValue()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/notes/1-19", "/series/nothing", "/nothing.css"})
  void missingThingElsewhereIsAPage(String address) {
    HttpResponse<String> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Not found");
  }

  @Test
  void wrongMethodSaysWhichIsRight() {
    HttpResponse<String> answer = visitor().post("/api/search");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
  }

  @Test
  void directVisitToTheErrorAddressIsNotFound() {
    assertThat(get("/error").statusCode()).isEqualTo(404);
  }
}
