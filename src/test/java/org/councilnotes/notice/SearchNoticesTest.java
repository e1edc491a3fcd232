package org.councilnotes.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.web.SiteTest;
import org.councilnotes.web.address.SearchState;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
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
    assertThat(codes("?q=seacop&page=50")).isEmpty();
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
    "?q=ferry&versions=all, all-versions",
    "?q=zeppelin+doc.+90364/19, remedy-number",
    "?q=Bolivan, remedy-country",
    "?year.from=2025&year.to=2010, remedy-years",
    "?q=%22early+warning+system%22&country=NZ, remedy-filter",
    "?q=%22warning+early%22, remedy-marks",
    "?q=bolivia&within=zeppelin, remedy-whole",
    "?q=%22early+warning%22&country=NZ&type=none, remedy-unfiltered",
    "?q=zeppelin&country=BO, remedy-wordless"
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
        "?q=contry:BO&lang=es",
        "?q=zeppelin&country=BO",
        "?q=%22early+warning+system%22&country=NZ&not.status=draft&year.from=2018&lang=fr"
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?q=zeppelin&country=BO&grouped=false",
        "?q=%22early+warning+system%22&country=NZ&not.status=draft&year.from=2018&versions=all&grouped=false",
        "?q=bolivia&within=zeppelin&grouped=false",
        "?year.from=2025&year.to=2010&grouped=false"
      })
  void aRemedyHasTheParametersThatThePageLinksToAndWhatTheyFind(String query) {
    List<JsonNode> remedies = remedies(query);
    Elements links = page("/" + query).select(".remedies li");

    assertThat(remedies).isNotEmpty().hasSameSizeAs(links);
    for (int i = 0; i < remedies.size(); i++) {
      JsonNode remedy = remedies.get(i);
      String address = links.get(i).select("a").attr("href").substring(1);
      JsonNode answer = json("/api/search" + query(remedy.get("parameters")));
      assertThat(links.get(i).select("a").text()).isEqualTo(remedy.get("text").stringValue());
      assertThat(answer.at("/total/passages")).isEqualTo(remedy.get("passages"));
      assertThat(answer.get("filters")).isEqualTo(json("/api/search" + address).get("filters"));
      assertThat(answer.get("query")).isEqualTo(json("/api/search" + address).get("query"));
    }
  }

  private List<JsonNode> remedies(String query) {
    return json("/api/search" + query)
        .get("notices")
        .valueStream()
        .filter(notice -> notice.get("code").stringValue().startsWith("remedy-"))
        .toList();
  }

  /** The parameters as a script would send them, apart from the display. */
  private static String query(JsonNode parameters) {
    return parameters
        .propertyStream()
        .flatMap(
            parameter ->
                (parameter.getValue().isArray()
                        ? parameter.getValue().valueStream()
                        : Stream.of(parameter.getValue()))
                    .map(value -> SearchState.parameter(parameter.getKey(), value.asString())))
        .collect(Collectors.joining("&", "?", "&grouped=false"));
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
