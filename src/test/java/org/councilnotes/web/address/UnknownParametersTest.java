package org.councilnotes.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.councilnotes.web.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an address holds that nobody understands. */
class UnknownParametersTest extends SiteTest {

  private JsonNode problem(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void aCallSaysWhichItDoesNotKnowAndWhichItDoes() {
    JsonNode problem = problem("/api/search?q=seacop&contry=BO&utm_source=mail");

    assertThat(problem.get("unknown").toString()).isEqualTo("[\"contry\",\"utm_source\"]");
    assertThat(problem.get("nearest").toString()).isEqualTo("{\"contry\":\"country\"}");
    assertThat(problem.get("known").valueStream().map(JsonNode::stringValue))
        .contains("q", "country", "not.country", "organisation", "not.organisation", "lang", "hit");
    assertThat(problem.get("detail").stringValue()).contains("contry", "country", "year.from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search",
        "/api/suggest",
        "/api/export",
        "/api/research-object",
        "/api/dump",
        "/api/notes",
        "/api/notes/90364-19",
        "/api/notes/90364-19/original",
        "/api/notes/90364-19/extraction",
        "/api/notes/90364-19/corrections",
        "/api/series",
        "/api/series/nothing",
        "/api/lineage/nothing",
        "/api/dossiers/nothing",
        "/api/compare",
        "/api/wording",
        "/api/status"
      })
  void everyCallKnowsItsOwn(String call) {
    assertThat(problem(call + "?nonsense").get("unknown").toString()).isEqualTo("[\"nonsense\"]");
  }

  @Test
  void parametersOfOneCallAreUnknownToAnother() {
    assertThat(problem("/api/status?q=seacop").get("known").toString()).isEqualTo("[\"lang\"]");
    assertThat(problem("/api/notes/90364-19/original?sorce=2").get("nearest").toString())
        .isEqualTo("{\"sorce\":\"source\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "not.contry, not.country",
    "Country, country",
    "yearFrom, year.from",
    "not.organization, not.organisation",
    "soort, sort"
  })
  void theNearestIsNamed(String typed, String meant) {
    assertThat(problem("/api/search?" + typed + "=x").at("/nearest/" + typed).stringValue())
        .isEqualTo(meant);
  }

  @Test
  void theAddressOfAPageIsAnsweredAsItIs() {
    String search = "?q=seacop&view=kwic&sort=left&lang=fr&hit=2&p=90364-19/I/1@00&grouped=false";

    assertThat(get("/" + search).statusCode()).isEqualTo(200);
    assertThat(get("/api/search" + search).statusCode()).isEqualTo(200);
    assertThat(get("/api/compare?note=90200-18&note=90364-19&view=inline&show=all").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "country, XX",
    "not.country, XX",
    "year, abc",
    "year.from, abc",
    "eventYear, 19",
    "role, nobody",
    "status, done",
    "language, 12345",
    "sort, foo",
    "page, -1",
    "page, x",
    "size, x",
    "size, 101",
    "versions, some",
    "view, x",
    "grouped, maybe",
    "facets, x"
  })
  void aValueThatCannotBeIsNamedWithItsParameter(String parameter, String value) {
    JsonNode problem = problem("/api/search?" + parameter + "=" + value);

    assertThat(problem.get("parameter").stringValue()).isEqualTo(parameter);
    assertThat(problem.get("value").asString()).isEqualTo(value);
  }

  @Test
  void theFormerSwitchIsPointedToItsNewName() {
    JsonNode problem = problem("/api/search?group=false");

    assertThat(problem.get("detail").stringValue()).contains("grouped=false", "group=CELAC");
    assertThat(problem.get("parameter").stringValue()).isEqualTo("group");
    assertThat(problem("/api/export?format=csv&group=true").get("value").stringValue())
        .isEqualTo("true");
    assertThat(get("/api/search?group=CELAC").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/?q=a%20b&group=false&size=5, ?q=a%20b&grouped=false&size=5",
    "/feed?group=true, ?grouped=true",
    "/notes/90364-19?group=false, ?grouped=false"
  })
  void linksWithTheFormerSwitchLeadOn(String former, String now) {
    HttpResponse<String> answer = get(former);

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains(now);
    assertThat(get("/?group=CELAC").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageIsShownWithoutWhatItDoesNotKnowAndSaysSo() {
    Document page = page("/?q=seacop&contry=BO&utm_source=mail");

    assertThat(page.select("#region .told p").eachText())
        .containsExactly(
            "“contry” is not understood in the address and was left out. Did you mean country",
            "“utm_source” is not understood in the address and was left out.");
    assertThat(page.select(".told a").attr("href")).isEqualTo("?q=seacop&country=BO");
    assertThat(page("/?q=seacop&country=BO").select(".told")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/notes/90364-19",
        "/help",
        "/about",
        "/about/licences",
        "/status",
        "/series",
        "/coverage",
        "/compare",
        "/basket"
      })
  void everyPageSaysSo(String path) {
    Document page = page(path + "?utm_source=mail");

    assertThat(page.select("aside .told").text()).contains("utm_source");
    assertThat(page.select("main .told")).isEmpty();
    assertThat(page(path).select(".told")).isEmpty();
  }

  /** A link in a mail leads to the first page, not to every passage. */
  @Test
  void theFirstPageIsShownToWhoeverAsksForNothingElse() {
    Document page = page("/?utm_source=mail&lang=en");

    assertThat(page.select(".home")).hasSize(1);
    assertThat(page.select("aside .told").text()).contains("utm_source");
  }

  @Test
  void anUnknownPartIsNoMarkup() {
    Document page = page("/?q=a&%3Cscript%3Ealert(1)%3C/script%3E=1&%22onload%3D=2");

    assertThat(page.select(".told script")).isEmpty();
    assertThat(page.select(".told p")).hasSize(2);
  }

  @Test
  void manyUnknownPartsAreNotAllTold() {
    StringBuilder many = new StringBuilder("/?q=a");
    for (int i = 0; i < 300; i++) {
      many.append("&unknown").append(i).append("=1");
    }

    assertThat(page(many.toString()).select(".told p")).hasSizeLessThanOrEqualTo(10);
    assertThat(problem("/api/search" + many.substring(1)).get("unknown").size()).isEqualTo(10);
  }

  @Test
  void whatIsSentAsAFormIsNoPartOfTheAddress() {
    assertThat(visitor().send("/api/verify", "text", "words", "other", "1").statusCode())
        .isEqualTo(200);
    assertThat(List.of(visitor().post("/api/verify?other=1").statusCode())).containsExactly(400);
  }
}
