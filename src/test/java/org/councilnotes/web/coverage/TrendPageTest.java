package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of lines over editions, on the sample notes. */
class TrendPageTest {

  private static final String LINES =
      "?q=warning&q=programme:COPOLAD&series=eu-celac-drugs-annual-report";

  private final Visitor visitor = SampleSite.visitor();

  @Test
  void pictureAndTableSayTheSame() {
    Document page = visitor.page("/trends" + LINES + "&measure=passages");

    assertThat(page.select(".trend__key b").eachText()).containsExactly("1", "2");
    for (Element link : page.select(".trend__picture a")) {
      assertThat(page.select("td a[href=" + link.attr("href") + "]")).hasSize(1);
      assertThat(link.select("title").text())
          .endsWith(": " + page.select("td a[href=" + link.attr("href") + "]").text());
    }
    assertThat(page.select("tbody tr").first().select("td").eachText())
        .contains("?No report held", "0");
  }

  @Test
  void pointLeadsToItsPassages() {
    Document page = visitor.page("/trends" + LINES + "&measure=passages");
    List<Element> links = page.select("tbody td a");

    assertThat(links).hasSizeGreaterThan(10);
    for (Element link : links) {
      String query = link.attr("href").substring(link.attr("href").indexOf('?'));
      assertThat(
              visitor
                  .json("/api/search" + query + "&size=0")
                  .get("total")
                  .get("passages")
                  .asString())
          .isEqualTo(link.text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?q=a&q=b&q=c&q=d&q=e&q=f&q=g&q=h&q=i",
        "?q=warning&by=country",
        "?q=warning&measure=wishes"
      })
  void whatCannotBeDrawnIsRefused(String query) {
    assertThat(visitor.get("/api/trends" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void pageWithoutLinesOffersBoxes() {
    assertThat(visitor.page("/trends").select("input[name=q]")).hasSize(4);
    assertThat(visitor.page("/trends?q=a&q=b&q=c&q=d&q=e").select("input[name=q]")).hasSize(6);
  }
}
