package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.access.saved.SavedSearchFolder;
import org.councilnotes.access.saved.SavedSearches;
import org.councilnotes.web.DescribedAnswers;
import org.councilnotes.web.DescribedCall;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches that users keep on the server. */
class SavedSearchesIntegrationTest {

  private static final String NAME = "Observatories & \"ports\"";
  private static final String QUERY = "q=observatories";

  @TempDir private Path folder;
  private GuardedSite site;
  private SavedSearchFolder kept;

  @BeforeEach
  void open() {
    site = GuardedSite.open(folder);
    kept = SavedSearchFolder.beside(site.users());
  }

  @AfterEach
  void close() {
    site.close();
  }

  private FormVisitor loggedIn(String name) {
    FormVisitor visitor = site.browser();
    visitor.logIn(name, GuardedSite.PASSWORD);
    return visitor;
  }

  private static int send(FormVisitor user, String path, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "_csrf";
    all[fields.length + 1] = FormVisitor.token(user.get("/searches?" + QUERY));
    return user.post(path, all).statusCode();
  }

  @Test
  void readerKeepsASearchThatNobodyElseSees() {
    FormVisitor rosa = loggedIn("rosa");
    Document form = rosa.page("/searches?" + QUERY + "&page=3");

    assertThat(form.select("form[action=/searches] input[name=query]").attr("value"))
        .isEqualTo(QUERY);
    assertThat(send(rosa, "/searches", "name", NAME, "query", QUERY)).isEqualTo(302);
    Document list = rosa.page("/searches");
    assertThat(list.select(".saved__name a").eachText()).containsExactly(NAME);
    assertThat(list.select(".saved__name a").attr("href")).isEqualTo("/?" + QUERY);
    assertThat(list.select(".saved__news").text()).startsWith("Nothing new since ");
    assertThat(list.select("script[src*=searches]")).isNotEmpty();
    assertThat(loggedIn("emil").page("/searches").select(".saved__one")).isEmpty();
    assertThat(site.visitor().page("/searches").select("main[data-saved=browser]")).hasSize(1);
  }

  @Test
  void newNotesAreToldUntilTheyAreSeen() {
    FormVisitor rosa = loggedIn("rosa");
    LocalDate day = LocalDate.parse("2026-05-12");
    kept.change("rosa", all -> all.with(new SavedSearch(NAME, QUERY, day, List.of("1-19"))));
    Document list = rosa.page("/searches");
    String id = list.select("form[action=/searches/seen] input[name=id]").attr("value");

    assertThat(list.select(".saved__news b").text())
        .matches("Passages new since 12 May 2026: \\d+ \\(notes: \\d+\\)");
    Document shown = rosa.page(list.select(".saved__news a").attr("href"));
    assertThat(shown.select(".hit")).isNotEmpty();
    assertThat(send(rosa, "/searches/seen", "id", id)).isEqualTo(302);
    assertThat(rosa.page("/searches").select(".saved__news").text())
        .startsWith("Nothing new since ");
    assertThat(kept.read("rosa").all().getFirst().notes()).contains("1-19", "90364-19");
    assertThat(send(rosa, "/searches/remove", "id", id)).isEqualTo(302);
    assertThat(rosa.page("/searches").select(".saved__one")).isEmpty();
  }

  @Test
  void searchThatIsNotUnderstoodDoesNotHideTheOthers() {
    FormVisitor rosa = loggedIn("rosa");
    LocalDate day = LocalDate.parse("2026-05-12");
    kept.change("rosa", all -> all.with(new SavedSearch("Good", QUERY, day, List.of("1-19"))));
    kept.change("rosa", all -> all.with(new SavedSearch("Bad", "q=%zz", day, List.of())));
    Document list = rosa.page("/searches");

    assertThat(list.select(".saved__name a").eachText()).containsExactlyInAnyOrder("Good", "Bad");
    Element bad = list.select(".saved__one:has(a:contains(Bad))").first();
    assertThat(bad.select(".saved__news").text())
        .isEqualTo("What is new cannot be told right now.");
    assertThat(list.select(".saved__news b")).hasSize(1);
    String id = bad.select("form[action=/searches/remove] input[name=id]").attr("value");
    assertThat(send(rosa, "/searches/remove", "id", id)).isEqualTo(302);
    assertThat(rosa.page("/searches").select(".saved__name a").eachText()).containsExactly("Good");
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    FormVisitor rosa = loggedIn("rosa");
    assertThat(send(rosa, "/searches", "name", " ", "query", QUERY)).isEqualTo(400);
    assertThat(send(rosa, "/searches", "name", "x".repeat(101), "query", QUERY)).isEqualTo(400);
    assertThat(send(rosa, "/searches", "name", NAME, "query", "q=%zz")).isEqualTo(400);
    assertThat(send(rosa, "/searches", "name", NAME, "query", "q=" + "x".repeat(9000)))
        .isEqualTo(400);
    assertThat(send(rosa, "/searches/seen", "id", "nothing")).isEqualTo(404);
    for (int i = 0; i < SavedSearches.MOST; i++) {
      SavedSearch one = new SavedSearch("a", "q=" + i, LocalDate.EPOCH, List.of());
      kept.change("rosa", all -> all.with(one));
    }
    assertThat(send(rosa, "/searches", "name", NAME, "query", QUERY)).isEqualTo(400);
    assertThat(send(rosa, "/searches", "name", NAME, "query", "q=7")).isEqualTo(302);
    assertThat(rosa.post("/searches/remove", "id", "x").statusCode()).isEqualTo(403); // no token
  }

  private HttpResponse<String> ask(String user, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.root() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", site.bearer(user, 1))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  /** The answer to a described call, which must be as it is described. */
  private JsonNode answer(String call, String path, String body) throws Exception {
    JsonNode document = site.visitor().json("/api/openapi");
    String method = call.substring(0, call.indexOf(' '));
    HttpResponse<String> answer = ask("rosa", method, path, body);
    DescribedCall described =
        DescribedCall.in(document).stream()
            .filter(one -> one.toString().equals(call))
            .findFirst()
            .orElseThrow();
    assertThat(new DescribedAnswers(document).faults(described, answer)).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    return answer.body().isEmpty()
        ? JsonMapper.shared().nullNode()
        : JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void programKeepsASearchMarksItAsSeenAndForgetsIt() throws Exception {
    String body = "{\"name\": \"Ports\", \"query\": \"q=observatories&page=3\"}";
    JsonNode saved = answer("POST /api/searches", "/api/searches", body);
    String path = "/api/searches/" + saved.path("id").asString();

    assertThat(saved.path("query").asString()).isEqualTo(QUERY);
    assertThat(saved.at("/new/notes").size()).isZero();
    assertThat(loggedIn("rosa").page("/searches").select(".saved__name a").eachText())
        .containsExactly("Ports");

    LocalDate day = LocalDate.parse("2026-05-12");
    kept.change("rosa", all -> all.with(new SavedSearch("Ports", QUERY, day, List.of("1-19"))));
    JsonNode listed = answer("GET /api/searches", "/api/searches", "");
    JsonNode news = listed.at("/searches/0/new");
    assertThat(listed.at("/searches/0/seen").asString()).isEqualTo("2026-05-12");
    assertThat(news.at("/notes/0/id").asString()).isEqualTo("90364-19");
    assertThat(news.path("passages").asInt()).isPositive();
    assertThat(site.visitor().json("/api/search?" + news.path("query").asString()).at("/hits"))
        .isNotEmpty();
    assertThat(answer("GET /api/searches/{search}", path, "").path("new")).isEqualTo(news);

    JsonNode seen = answer("POST /api/searches/{search}/seen", path + "/seen", "");
    assertThat(seen.at("/new/passages").asInt()).isZero();
    answer("DELETE /api/searches/{search}", path, "");
    assertThat(answer("GET /api/searches", "/api/searches", "").path("searches")).isEmpty();
    assertThat(ask("rosa", "DELETE", path, "").statusCode()).isEqualTo(404);
  }

  @Test
  void searchesOfOthersAreNotThere() throws Exception {
    kept.change("rosa", all -> all.with(new SavedSearch("a", QUERY, LocalDate.EPOCH, List.of())));
    String path = "/api/searches/" + kept.read("rosa").all().getFirst().id();

    assertThat(ask("emil", "GET", path, "").statusCode()).isEqualTo(404);
    assertThat(ask("emil", "POST", path + "/seen", "").statusCode()).isEqualTo(404);
    assertThat(ask("emil", "DELETE", path, "").statusCode()).isEqualTo(404);
    HttpResponse<String> nobody = site.visitor().get("/api/searches");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(kept.read("rosa").all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{}",
        "{\"name\": 7, \"query\": \"q=a\"}",
        "{\"name\": \" \", \"query\": \"q=a\"}",
        "{\"name\": \"a\", \"query\": \"q=%zz\"}",
        "{\"name\": \"a\", \"query\": \"sort=up\"}"
      })
  void whatIsNoSearchIsAProblem(String body) throws Exception {
    HttpResponse<String> answer = ask("rosa", "POST", "/api/searches", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }
}
