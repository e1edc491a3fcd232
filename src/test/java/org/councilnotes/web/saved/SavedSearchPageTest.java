package org.councilnotes.web.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.web.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Saved searches where nobody logs in: a script keeps them. */
class SavedSearchPageTest extends SiteTest {

  @Test
  void resultLeadsToTheFormThatKeepsIt() {
    String href =
        page("/?q=unit&country=BO&page=2&open=code").select("a[href^=/searches]").attr("href");
    Document page = page(href);

    assertThat(page.select("[data-saved-form]").attr("data-query")).isEqualTo("q=unit&country=BO");
    assertThat(page.select("[data-saved-form] input[name=name]").attr("value")).isEqualTo("unit");
    assertThat(page.select("form[method=post]")).isEmpty();
    assertThat(page.select("script[src*=searches]")).hasSize(1);
  }

  @Test
  void everythingCanBeKeptAndNothingIsAskedWithoutParameters() {
    assertThat(page("/searches?q=").select("[data-saved-form]").attr("data-query")).isEqualTo("q=");
    assertThat(page("/searches").select("[data-saved-form]")).isEmpty();
    assertThat(page("/").select("a[href=/searches]")).isNotEmpty();
  }

  @Test
  void pageSaysWithoutScriptsThatItNeedsThem() {
    assertThat(page("/searches").select("[data-saved-scripts]").text())
        .startsWith("This needs scripts.");
    assertThat(page("/searches?lang=fr").select("[data-saved-scripts]").text()).contains("scripts");
  }

  @Test
  void notesOfASearchAreToldWithTheirPassages() {
    JsonNode found = json("/searches/notes?q=observatories");
    long passages = json("/api/search?q=observatories").get("total").get("passages").asLong();
    long sum = 0;
    for (JsonNode note : found.get("notes")) {
      sum += note.get("passages").asLong();
    }

    assertThat(found.get("broad").asBoolean()).isFalse();
    assertThat(found.get("notes").findValuesAsString("id")).contains("90364-19");
    assertThat(sum).isEqualTo(passages).isPositive();
    assertThat(get("/searches/notes?q=unit").headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void nobodyKeepsNothingOnTheServer() {
    for (String path : new String[] {"/searches", "/searches/seen", "/searches/remove"}) {
      assertThat(
              visitor()
                  .send(path, "name", "a", "query", "q=a", "id", "0123456789abcdef")
                  .statusCode())
          .as(path)
          .isEqualTo(401);
    }
  }
}
