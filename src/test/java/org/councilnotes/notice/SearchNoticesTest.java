package org.councilnotes.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API says of an answer is what the page says. */
class SearchNoticesTest extends SiteTest {

  private List<String> codes(String query) {
    return json("/api/search" + query)
        .get("notices")
        .valueStream()
        .map(notice -> notice.get("code").stringValue())
        .toList();
  }

  @Test
  void plainAnswerNeedsNoWords() {
    assertThat(codes("?q=seacop")).isEmpty();
    assertThat(codes("")).doesNotContain("unknown-field", "other-language", "years-not-held");
  }

  @ParameterizedTest
  @CsvSource({
    "?q=contry:BO, unknown-field",
    "?q=foo:seacop, unknown-field",
    "?q=(seacop, literal",
    "?q=country:Atlantis, literal",
    "?q=year:2025..2010, literal",
    "?year.from=2025&year.to=2010, years-reversed",
    "?q=year:1850, years-not-held",
    "?q=zeppelin, other-language",
    "?q=ferry, versions-left-out",
    "?q=ferry&versions=all, all-versions"
  })
  void eachHasItsCode(String query, String code) {
    assertThat(codes(query)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?q=contry:BO",
        "?q=foo:seacop",
        "?q=(seacop",
        "?q=country:Atlantis",
        "?q=zeppelin+warning+seacop",
        "?q=zeppelin",
        "?year.from=2025&year.to=2010",
        "?q=year:1850",
        "?q=ferry",
        "?q=ferry&versions=all",
        "?q=zeppelin&lang=fr",
        "?q=contry:BO&lang=es"
      })
  void thePageSaysTheSame(String query) {
    JsonNode json = json("/api/search" + query);
    Document page = page("/" + query);

    assertThat(json.get("notices")).isNotEmpty();
    json.get("notices")
        .forEach(
            notice ->
                assertThat(page.select("#region").text())
                    .contains(notice.get("text").stringValue().strip()));
    assertThat(page.select(".told__meant").text()).isEqualTo(json.get("suggestion").asString(""));
  }

  @Test
  void aFieldThatIsNearIsSuggestedWhereItFindsSomething() {
    assertThat(json("/api/search?q=seacop+contry:BO").get("suggestion").stringValue())
        .isEqualTo("seacop country:BO");
    assertThat(json("/api/search?q=contry:NZ").get("suggestion").asString(""))
        .isNotEqualTo("country:NZ");
    assertThat(page("/?q=contry:BO&language=en").select(".told__meant").attr("href"))
        .isEqualTo("/?q=country%3ABO&language=en");
  }

  @Test
  void noticesAreInTheLanguageOfWhoeverAsksAndDataInThatOfTheAddress() {
    var answer = get("/api/search?q=foo:bolivia", "Accept-Language", "fr");
    JsonNode json = JsonMapper.shared().readTree(answer.body());

    assertThat(json.at("/notices/0/text").stringValue()).startsWith("Il n’existe pas de champ");
    assertThat(answer.body()).doesNotContain("\"Bolivie\"");
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept-Language");
    assertThat(json("/api/search?q=foo:bolivia&lang=es").at("/notices/0/text").stringValue())
        .startsWith("No existe");
  }
}
