package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ComparePageTest extends SiteTest {

  private static final String EDITIONS = "/compare?note=90200-18&note=90364-19";

  @Test
  void formOffersEditionsOfASeriesTogether() {
    Document page = page("/compare");

    assertThat(page.select("h1").text()).isEqualTo("Compare two notes");
    assertThat(page.select("select").eachAttr("name")).containsExactly("note", "note");
    assertThat(page.select("#left optgroup").first().select("option").eachText())
        .contains("2018-19, 90364/19", "2017-18, 90200/18");
  }

  @Test
  void notesStandSideBySideAndStayChosen() {
    Document page = page(EDITIONS);

    assertThat(page.select("h1").text()).isEqualTo("90200/18 and 90364/19");
    assertThat(page.select(".pair--heads h3").eachText()).containsExactly("90200/18", "90364/19");
    assertThat(page.select("#left option[selected]").attr("value")).isEqualTo("90200-18");
    assertThat(page.select("#right option[selected]").attr("value")).isEqualTo("90364-19");
  }

  @Test
  void everyRelationIsSaidInWords() {
    assertThat(page(EDITIONS).select(".pair__what b").eachText())
        .isNotEmpty()
        .allSatisfy(word -> assertThat(word).isNotBlank());
  }

  @Test
  void wordingLeadsToItsPlace() {
    assertThat(page(EDITIONS).select(".pair__cell a").eachAttr("href"))
        .contains("/notes/90364-19#90364-19/II.a/2");
  }

  @Test
  void numbersMayBeSpelledAnyWay() {
    assertThat(page("/compare?note=90200/18&note=ST+90364+2019+INIT").select("h1").text())
        .isEqualTo("90200/18 and 90364/19");
  }

  @Test
  void hiddenWordingsAreCounted() {
    Document page = page("/compare?note=90364-19&note=90364-19.fr&show=changes");

    assertThat(page.select("p:contains(hidden)").text()).contains("unchanged");
  }

  @Test
  void oneNoteAloneIsPutIntoTheForm() {
    Document page = page("/compare?note=90200-18&note=");

    assertThat(page.select("#left option[selected]").attr("value")).isEqualTo("90200-18");
    assertThat(page.select(".comparison")).isEmpty();
  }

  @Test
  void jsonHasTheSameRows() {
    JsonNode json = json("/api" + EDITIONS);

    assertThat(json.at("/witnesses/1/note").stringValue()).isEqualTo("90364-19");
    assertThat(json.get("rows")).hasSameSizeAs(page(EDITIONS).select(".pair:has(.pair__cell)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?note=90200-18&note=90200-18",
        "?note=90200-18&note=90200/18",
        "?note=90200-18&note=90364-19&note=90363-19"
      })
  void comparisonTakesTwoDifferentNotes(String query) {
    assertThat(get("/compare" + query).statusCode()).isEqualTo(400);
    assertThat(get("/api/compare" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void unknownNoteIsNotFound() {
    assertThat(get("/compare?note=90200-18&note=1/19").statusCode()).isEqualTo(404);
    assertThat(get("/api/compare").statusCode()).isEqualTo(400);
  }
}
