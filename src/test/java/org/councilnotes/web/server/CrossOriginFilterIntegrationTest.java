package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told of an archive that lets pages of one other site read its API. */
class CrossOriginFilterIntegrationTest {

  private static final String SETTING = "archive.cors.origins";
  private static final String LISTED = "https://maps.example";
  private static final String OTHER = "https://other.example";
  private static final String QUOTE = "{\"text\":\"two levels\"}";

  @TempDir private static Path folder;
  private static DescribedSite site;

  @BeforeAll
  static void serve() {
    System.setProperty(SETTING, LISTED + ", http://localhost:3000");
    site = DescribedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
    System.clearProperty(SETTING);
  }

  private static HttpResponse<String> ask(
      String method, String path, String body, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
            .method(method, BodyPublishers.ofString(body))
            .headers(headers)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return ask("GET", path, "", headers);
  }

  private static HttpResponse<String> preflight(String path, String origin, String method) {
    return ask("OPTIONS", path, "", "Origin", origin, "Access-Control-Request-Method", method);
  }

  private static List<String> told(HttpResponse<String> answer) {
    return answer.headers().map().keySet().stream()
        .filter(name -> name.startsWith("access-control-"))
        .sorted()
        .toList();
  }

  private static Stream<String> values(HttpResponse<String> answer, String header) {
    return answer.headers().allValues(header).stream()
        .flatMap(value -> Stream.of(value.split(", *", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/search?q=", "/api/notes/91790-19", "/api/export?format=csv", "/api/openapi"})
  void pageOfAListedOriginReadsTheApi(String path) {
    HttpResponse<String> answer = get(path, "Origin", LISTED);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(values(answer, "Access-Control-Allow-Origin")).containsExactly(LISTED);
    assertThat(values(answer, "Access-Control-Expose-Headers"))
        .contains("ETag", "Content-Disposition", "Retry-After", "Archive-Snapshot");
    assertThat(told(answer)).doesNotContain("access-control-allow-credentials");
    assertThat(values(answer, "Vary")).contains("origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search?contry=BO", "/api/notes/99999-99", "/api/nothing"})
  void problemsAreReadToo(String path) {
    HttpResponse<String> answer = get(path, "Origin", LISTED);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(values(answer, "Access-Control-Allow-Origin")).containsExactly(LISTED);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {OTHER, "null", "http://maps.example", "https://maps.example.other"})
  void otherOriginsGetNoLeave(String origin) {
    HttpResponse<String> answer = get("/api/search?q=", "Origin", origin);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(told(answer)).isEmpty();
    assertThat(values(answer, "Vary")).contains("origin");
    HttpResponse<String> before = preflight("/api/search", origin, "GET");
    assertThat(before.statusCode()).isEqualTo(403);
    assertThat(told(before)).isEmpty();
  }

  @Test
  void answersToPagesOfOurOwnAndToProgramsAreKeptApart() {
    assertThat(values(get("/api/search?q=", "Accept", "*/*"), "Vary")).contains("origin");
    HttpResponse<String> own = get("/api/search?q=", "Origin", "http://127.0.0.1:" + site.port());
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(told(own)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/api/search, GET", "/api/search, HEAD", "/api/verify, POST", "/api/wording, POST"})
  void browserMayAskBeforeItReads(String path, String method) {
    HttpResponse<String> answer =
        ask(
            "OPTIONS",
            path,
            "",
            "Origin",
            LISTED,
            "Access-Control-Request-Method",
            method,
            "Access-Control-Request-Headers",
            "content-type, if-none-match");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(values(answer, "Access-Control-Allow-Origin")).containsExactly(LISTED);
    assertThat(values(answer, "Access-Control-Allow-Methods")).contains(method);
    assertThat(values(answer, "Access-Control-Allow-Headers"))
        .containsExactly("content-type", "if-none-match");
    assertThat(values(answer, "Access-Control-Max-Age")).containsExactly("3600");
    assertThat(told(answer)).doesNotContain("access-control-allow-credentials");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/notes/91790-19/corrections, POST",
    "/api/notes/91790-19/corrections/5f2b8c0d91e7a346, DELETE",
    "/api/verify, PUT"
  })
  void browserIsToldThatNothingCanBeChanged(String path, String method) {
    HttpResponse<String> answer = preflight(path, LISTED, method);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(told(answer)).isEmpty();
  }

  @Test
  void headersThatTellWhoAsksAreNotTaken() {
    HttpResponse<String> answer =
        ask(
            "OPTIONS",
            "/api/search",
            "",
            "Origin",
            LISTED,
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "authorization");

    assertThat(told(answer)).doesNotContain("access-control-allow-headers");
    assertThat(told(get("/api/search?q=", "Origin", LISTED, "Cookie", "lang=fr"))).isEmpty();
    assertThat(told(get("/api/search?q=", "Origin", LISTED, "Authorization", "Basic YTpi")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/notes/91790-19", "/coverage.csv", "/feed", "/actuator/health"})
  void pagesAndFilesBesideTheApiAreNotLent(String path) {
    assertThat(told(get(path, "Origin", LISTED))).isEmpty();
    assertThat(told(preflight(path, LISTED, "GET"))).isEmpty();
  }

  @Test
  void quoteIsVerifiedForAListedOriginOnly() {
    String[] listed = {
      "Origin", LISTED, "Content-Type", "application/json", "Sec-Fetch-Site", "cross-site"
    };
    String[] other = {"Origin", OTHER, "Content-Type", "application/json"};

    HttpResponse<String> answer = ask("POST", "/api/verify", QUOTE, listed);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(values(answer, "Access-Control-Allow-Origin")).containsExactly(LISTED);
    assertThat(ask("POST", "/api/verify", QUOTE, other).statusCode()).isEqualTo(403);
    assertThat(ask("POST", "/draft", "text=two", listed).statusCode()).isEqualTo(403);
  }

  @Test
  void nothingIsChangedForAListedOrigin() {
    HttpResponse<String> answer =
        ask(
            "POST",
            "/api/notes/91790-19/corrections",
            "{}",
            "Origin",
            LISTED,
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(told(answer)).isEmpty();
  }
}
