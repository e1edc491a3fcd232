package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.councilnotes.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What browsers are told with every answer: of each mapping, of errors, redirects, files and
 * unchanged answers. The rows are those of {@code docs/security.md}, by chapter 3 of OWASP ASVS 5.
 */
class AnswerHeadersIntegrationTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Of every answer, once, with this value. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  /** Of the policy of every answer. A comparison as a file has stricter words for the others. */
  private static final List<String> POLICY =
      List.of("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");

  /** What a policy never has. */
  private static final Pattern LAX = Pattern.compile("unsafe|\\*|data:|https?:");

  /** Devices and abilities that no page uses. */
  private static final Pattern NO_DEVICES = Pattern.compile("(?:[a-z-]+=\\(\\), )+[a-z-]+=\\(\\)");

  /** Kinds whose charset no rule gives: JSON is UTF-8 always, as RFC 8259 has it. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:text/.*|application/(?:javascript|xml|[a-z.]+\\+xml|x-bibtex"
              + "|x-research-info-systems))(?:;.*)?");

  /** Bodies that end when the server does. */
  private static final String STREAMED = "text/event-stream";

  @TempDir private static Path folder;
  private static MarkedSite site;

  @BeforeAll
  static void serve() {
    site = MarkedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** What is wrong with an answer; empty where nothing is. */
  private static Set<String> problems(HttpResponse<?> answer) {
    Set<String> problems = new TreeSet<>();
    HttpHeaders headers = answer.headers();
    ALWAYS.forEach(
        (name, value) -> {
          if (!headers.allValues(name).equals(List.of(value))) {
            problems.add(name + " " + headers.allValues(name));
          }
        });
    List<String> policy = headers.allValues("Content-Security-Policy");
    if (policy.size() != 1
        || !List.of(policy.getFirst().split("; ")).containsAll(POLICY)
        || !policy.getFirst().contains("form-action '")
        || LAX.matcher(policy.getFirst()).find()) {
      problems.add("policy " + policy);
    }
    if (headers.allValues("Permissions-Policy").stream()
            .filter(value -> NO_DEVICES.matcher(value).matches())
            .count()
        != 1) {
      problems.add("devices");
    }
    if (headers.firstValue("Server").isPresent()
        || headers.firstValue("X-Powered-By").isPresent()) {
      problems.add("says what it is made with");
    }
    problems.addAll(problemsOfType(answer));
    return problems;
  }

  private static Set<String> problemsOfType(HttpResponse<?> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    boolean hasBody =
        answer.statusCode() != 304
            && answer.statusCode() != 204
            && answer.statusCode() / 100 != 3
            && answer.headers().firstValueAsLong("Content-Length").orElse(1) > 0;
    if (type.isEmpty()) {
      return hasBody ? Set.of("no type") : Set.of();
    }
    boolean isAsItLay = answer.uri().getPath().endsWith("/original");
    boolean lacksCharset =
        TEXT.matcher(type).matches()
            && !isAsItLay
            && !type.startsWith(STREAMED)
            && !type.toLowerCase(Locale.ROOT).contains("charset=utf-8");
    return lacksCharset ? Set.of("no charset: " + type) : Set.of();
  }

  private static HttpResponse<InputStream> sent(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofInputStream());
  }

  private static HttpRequest get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.as(Role.OPERATOR).root() + path));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  @Test
  void everyMappingHasThem() throws Exception {
    Map<String, Set<String>> wrong = new TreeMap<>();
    for (Role role : List.of(Role.ANONYMOUS, Role.OPERATOR)) {
      Visitor visitor = site.as(role);
      for (AskedAddress asked : AskedAddress.all()) {
        HttpResponse<InputStream> answer = sent(asked.at(visitor));
        try (InputStream _ = answer.body()) {
          Set<String> problems = problems(answer);
          if (!problems.isEmpty()) {
            wrong.put(answer.statusCode() + " " + asked, problems);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404",
    "/api/nowhere, 404",
    "/webjars/nowhere.js, 404",
    "/actuator/env, 404",
    "/?page=x, 400",
    "/?q=%25zz&page=x, 400",
    "/api/search?size=x, 400",
    "/api/verify, 405",
    "/mcp, 405",
    "/archive.css, 200",
    "/keys.js, 200",
    "/mark.svg, 200",
    "/robots.txt, 200",
    "/actuator/health, 200"
  })
  void errorsAndFilesHaveThem(String path, int status) throws Exception {
    HttpResponse<InputStream> answer = sent(get(path));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(problems(answer)).isEmpty();
  }

  @Test
  void filesOfThePagesHaveThem() throws Exception {
    for (Element file :
        Jsoup.parse(site.as(Role.OPERATOR).get("/?q=harbour").body())
            .select("script[src], link[rel=stylesheet], link[rel=icon]")) {
      String path = file.attr(file.hasAttr("src") ? "src" : "href");
      HttpResponse<InputStream> answer = sent(get(path));

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(problems(answer)).as(path).isEmpty();
    }
  }

  @Test
  void whatHasNotChangedHasThem() throws Exception {
    String tag = sent(get("/notes/90510-18")).headers().firstValue("ETag").orElseThrow();
    HttpResponse<InputStream> note = sent(get("/notes/90510-18", "If-None-Match", tag));
    String date = sent(get("/archive.css")).headers().firstValue("Last-Modified").orElseThrow();
    HttpResponse<InputStream> file = sent(get("/archive.css", "If-Modified-Since", date));

    for (HttpResponse<InputStream> answer : List.of(note, file)) {
      assertThat(answer.statusCode()).isEqualTo(304);
      assertThat(problems(answer)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /?q=%zz HTTP/1.1, localhost, 400",
    "GET / HTTP/1.1, evil.example, 421",
    "BREW / HTTP/1.1, localhost, 405",
    "OPTIONS / HTTP/1.1, localhost, 200",
    "HEAD / HTTP/1.1, localhost, 200"
  })
  void requestsThatNoPageAnswersHaveThem(String line, String host, int status) {
    String answer =
        RawRequest.of(line, "Host: " + host, "Connection: close")
            .answer(URI.create(site.as(Role.ANONYMOUS).root()).getPort());

    assertThat(RawRequest.status(answer)).as(answer).isEqualTo(status);
    ALWAYS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
    assertThat(answer).contains("Content-Security-Policy: ", "Permissions-Policy: ");
  }

  /** What readers sent, or what was found, is a file and no page of this site. */
  @Test
  void originalsAreNoPages() throws Exception {
    HttpHeaders headers = sent(get("/api/notes/90510-18/original")).headers();

    assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
  }

  @Test
  void scriptsOfOtherSitesReadNothing() throws Exception {
    HttpHeaders headers =
        sent(get("/api/search?q=harbour", "Origin", "https://evil.example")).headers();

    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(sent(get("/api/search?q=harbour&callback=steal")).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyWhoAskedByTlsIsBoundToIt() throws Exception {
    assertThat(sent(get("/")).headers().firstValue("Strict-Transport-Security")).isEmpty();
  }
}
