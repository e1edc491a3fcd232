package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The pages of a programme and of a country, on the sample notes. */
class ProfilePagesTest {

  private final Visitor visitor = SampleSite.visitor();

  @Test
  void programmeSaysWhatItIsWhoTakesPartAndWhatChanged() {
    Document page = visitor.page("/programmes/seacop");

    assertThat(page.select("h1").text()).isEqualTo("Seaport Cooperation Project SEACOP");
    assertThat(page.select(".profile a").eachAttr("href")).contains("/programmes/CRP");
    assertThat(page.select(".coverage__table").eachAttr("aria-labelledby"))
        .contains("who", "passages", "share");
    Document copolad = visitor.page("/programmes/COPOLAD");
    assertThat(copolad.select(".profile dd").first().text()).startsWith("I (2010\u20132015)");
    assertThat(copolad.select(".coverage__changes li").eachText())
        .anyMatch(line -> line.matches("2019-21 .*No longer named: Barbados.*"));
  }

  /** 32 countries take part in COPOLAD III: all members of CELAC but Nicaragua. */
  @Test
  void memberOfAGroupThatIsNamedAsAWholeHasNotLeft() {
    Document page = visitor.page("/programmes/COPOLAD");
    String change = page.select(".coverage__changes li:has(b:contains(2022-24))").text();

    assertThat(change)
        .containsPattern("Named only by group \\(CELAC\\):[^:]*Peru")
        .doesNotContainPattern("No longer named: [^:]*Peru");
    assertThat(page.select(".coverage__legend").first().text())
        .contains("Named by its group as a whole");
    assertThat(visitor.page("/countries/PE").text()).contains("Named by group: CELAC");
    assertThat(visitor.page("/countries/NI").text()).doesNotContain("Named by group: CELAC");
  }

  @Test
  void programmeSaysWhichMoneyAndMeetingsAreNamedWithIt() {
    Document page = visitor.page("/programmes/COPOLAD");

    assertThat(page.select("section:has(#money) h3").first().text()).isEqualTo("2024-25");
    assertThat(page.select("section:has(#money) li").first().text())
        .startsWith("15 million EUR, budget, COPOLAD III COPOLAD III has a budget of");
    assertThat(page.select("section:has(#meetings) li").first().text())
        .contains("Poland, 6-8 May 2025");
    assertThat(page.select("section:has(#money) a").first().attr("href")).startsWith("/notes/");
    assertThat(visitor.page("/programmes/SEACOP").text())
        .contains("8.99 million EUR")
        .doesNotContain("Read for this");
  }

  /** The API says what the page shows. */
  @Test
  void profilesAreJson() {
    JsonNode json = visitor.json("/api/programmes/copolad");
    Document page = visitor.page("/programmes/COPOLAD");

    assertThat(json.get("amounts").size()).isEqualTo(page.select("section:has(#money) li").size());
    assertThat(json.get("meetings").size())
        .isEqualTo(page.select("section:has(#meetings) li").size());
    assertThat(json.get("changes").size()).isEqualTo(page.select(".coverage__changes li").size());
    assertThat(json.get("amounts").get(0).get("value").decimalValue())
        .isEqualByComparingTo("15000000");
    assertThat(json.get("participation").get("cells").size()).isPositive();
    assertThat(visitor.json("/api/countries/PE").get("hosting").size()).isPositive();
    assertThat(visitor.get("/api/programmes/NOWHERE").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api/countries/CELAC").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api/programmes/COPOLAD?series=x").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/api/programmes/COPOLAD?contexts=true").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/api/programmes/COPOLAD?context=maybe").statusCode()).isEqualTo(400);
  }

  /** The figures of the editions are those of the search that they lead to. */
  @Test
  void passagesOfAnEditionAreThoseOfASearch() {
    Document page = visitor.page("/programmes/COPOLAD");
    var cells = page.select(".coverage[aria-labelledby=passages] td a");

    assertThat(cells).isNotEmpty();
    for (var cell : cells) {
      String href = cell.attr("href");
      assertThat(
              visitor
                  .json("/api/search" + href.substring(href.indexOf('?')) + "&size=0")
                  .get("total")
                  .get("passages")
                  .asString())
          .isEqualTo(cell.text());
    }
  }

  @Test
  void countrySaysItsGroupsProgrammesAndMeetings() {
    Document page = visitor.page("/countries/peru");

    assertThat(page.select("h1").text()).isEqualTo("Peru PE");
    assertThat(page.select(".profile dd").first().text())
        .contains("Andean Community (since 26 May 1969)");
    assertThat(page.select(".coverage__table tbody th").eachText()).contains("COPOLAD");
    assertThat(page.select("section:has(#hosting) li").eachText())
        .anyMatch(line -> line.contains("Host, ") && line.contains("Lima, Peru"));
    assertThat(page.select("section:has(#hosting) h3")).isNotEmpty();
    assertThat(page.select(".coverage__table tbody th a").eachAttr("href"))
        .contains("/programmes/COPOLAD");
  }

  @Test
  void searchForAProgrammeOrCountryLeadsToItsPage() {
    Document found = visitor.page("/?programme=COPOLAD&country=PE&country=CELAC");

    assertThat(found.select(".profiles a").eachAttr("href"))
        .isEqualTo(List.of("/programmes/COPOLAD", "/countries/PE"));
  }

  @ParameterizedTest
  @CsvSource({"/programmes/NOWHERE", "/countries/XX", "/countries/CELAC", "/countries/none"})
  void whatIsNotKnownIsNotFound(String address) {
    assertThat(visitor.get(address).statusCode()).isEqualTo(404);
  }

  /** Most programmes of the vocabulary are in no note. */
  @Test
  void programmeThatNobodyNamesHasAPage() {
    Document page = visitor.page("/programmes/ERASMUS-MUNDUS");

    assertThat(page.select("h1").text()).contains("ERASMUS-MUNDUS");
    assertThat(page.text()).contains("No passage says that a country takes part.");
  }
}
