package org.councilnotes.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.web.NoteSite;
import org.councilnotes.web.TableSite;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HitTableTest {

  private static final String PERU = "q=neighbours&grouped=false&sort=newest";

  @TempDir private static Path folder;
  private static NoteSite site;

  @BeforeAll
  static void start() {
    site = TableSite.in(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void rowIsShownUnderCaptionAndHeads() {
    Element hit = site.visitor().page("/?" + PERU).select(".hit").first();

    assertThat(hit.select(".hit__caption").text()).isEqualTo("Table 1: Officers by country");
    assertThat(hit.select(".hit__row dt").eachText())
        .containsExactly("Country", "Police", "=Remarks");
    assertThat(hit.select(".hit__row dd").eachText())
        .containsExactly("Peru", "15", "Two of them were seconded by neighbours");
    assertThat(hit.select(".hit__row mark").eachText()).containsExactly("neighbours");
  }

  @Test
  void columnWithoutHeadIsNamedForTheEar() {
    Element hit = site.visitor().page("/?q=Registry").select(".hit").first();

    assertThat(hit.select(".hit__row dt .govuk-visually-hidden").eachText())
        .containsExactly("Column 1", "Column 2");
  }

  @Test
  void headsOfATableAreShownAsTheyStand() {
    Element hit = site.visitor().page("/?q=%22Country+Police%22").select(".hit").first();

    assertThat(hit.select("p.hit__text").text()).isEqualTo("Country Police Customs =Remarks");
  }

  @Test
  void jsonHasCellsWithTheirHeads() {
    JsonNode passage =
        site.visitor().json("/api/search?" + PERU).path("hits").path(0).path("passage");
    JsonNode table = passage.path("table");

    assertThat(table.path("caption").stringValue()).isEqualTo("Table 1: Officers by country");
    assertThat(table.path("heads").path(1).stringValue()).isEqualTo("Police");
    JsonNode cell = table.path("cells").path(1);
    assertThat(
            passage
                .path("text")
                .stringValue()
                .substring(cell.path("start").intValue(), cell.path("end").intValue()))
        .isEqualTo("15");
  }

  @Test
  void feedLabelsTheCells() {
    assertThat(site.visitor().get("/feed?" + PERU).body())
        .contains(
            "Table 1: Officers by country",
            "Country: Peru | Police: 15 | =Remarks: Two of them were seconded by neighbours");
  }
}
