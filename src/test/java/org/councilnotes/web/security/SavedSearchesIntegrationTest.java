package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.access.saved.SavedSearchFolder;
import org.councilnotes.access.saved.SavedSearches;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
