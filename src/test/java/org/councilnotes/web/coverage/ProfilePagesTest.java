package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of a programme and of a country, on the sample notes. */
class ProfilePagesTest {

  private final Visitor visitor = SampleSite.visitor();

  @Test
  void programmeSaysWhatItIsWhoTakesPartAndWhatChanged() {
    Document page = visitor.page("/programmes/seacop");

    assertThat(page.select("h1").text()).isEqualTo("Seaport Cooperation Project SEACOP");
    assertThat(page.select(".profile a").eachAttr("href")).contains("/programmes/CRP");
    assertThat(page.select(".coverage__table")).hasSize(3);
    Document copolad = visitor.page("/programmes/COPOLAD");
    assertThat(copolad.select(".profile dd").first().text()).startsWith("I (2010\u20132015)");
    assertThat(copolad.select(".coverage__changes li").eachText())
        .contains("2019-21 No longer named: Barbados");
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
    assertThat(page.select("#hosting + * li").first().text()).contains("Lima, Peru");
    assertThat(page.select(".coverage__table tbody th a").eachAttr("href"))
        .contains("/programmes/COPOLAD");
  }

  @Test
  void searchForAProgrammeOrCountryLeadsToItsPage() {
    Document found = visitor.page("/?programme=COPOLAD&country=PE&country=CELAC");

    assertThat(found.select(".profiles a:not([href^=/map])").eachAttr("href"))
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
