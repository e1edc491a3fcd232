package org.councilnotes.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page of the figures of a series, on the sample notes. */
class FiguresPageTest {

  private static final String SERIES = "/series/eu-celac-drugs-annual-report";
  private static final String PAGE = SERIES + "/figures";

  private final Visitor visitor = SampleSite.visitor();

  @Test
  void figuresOfEditionsAreOneRowAndLeadToTheirPassages() {
    Element row = row(visitor.page(PAGE), "officers trained");
    List<Element> links = row.select("td a");

    assertThat(links.stream().map(link -> link.select("b").text()))
        .containsExactly(
            "More than 2500",
            "More than 2500",
            "More than 4000",
            "More than 4500",
            "More than 4500",
            "More than 5200");
    for (Element link : links) {
      Document note = visitor.page(link.attr("href").replaceFirst("#.*", ""));
      Element passage = note.getElementById(link.attr("href").replaceFirst(".*#", ""));
      assertThat(passage).isNotNull();
      assertThat(passage.text()).contains(link.select("b").text());
    }
  }

  @Test
  void missingEditionsAndUntoldFiguresAreToldApart() {
    Element row = row(visitor.page(PAGE), "officers trained");

    assertThat(row.select("td .govuk-visually-hidden").eachText())
        .contains("No report held", "Not told", ", cumulative");
  }

  @Test
  void wordsStandBelowTheTable() {
    Document page = visitor.page(PAGE);
    String target = row(page, "officers trained").select("th a").attr("href").substring(1);

    assertThat(page.getElementById(target).select("li").last().text())
        .contains("2024-25 More than 5200 officers, 24 % of them women, have been trained.");
    assertThat(page.getElementById(target).select("li").last().select("mark").text())
        .isEqualTo("More than 5200");
  }

  @Test
  void figuresOfOneEditionFollowOnDemand() {
    Document page = visitor.page(PAGE);
    Document all = visitor.page(page.select("a[href*=all=true]").attr("href"));

    assertThat(all.select("tbody tr")).hasSizeGreaterThan(page.select("tbody tr").size());
    assertThat(all.select("tbody tr").first().text())
        .isEqualTo(page.select("tbody tr").first().text());
  }

  @Test
  void jsonAndFileSayTheSame() {
    JsonNode json = visitor.json("/api" + PAGE + "?programme=AIRCOP");
    Document page = visitor.page(PAGE + "?programme=AIRCOP");

    assertThat(json.get("indicators").size()).isEqualTo(page.select("tbody tr").size());
    assertThat(json.get("indicators").valueStream().map(one -> one.get("counted").stringValue()))
        .containsExactlyElementsOf(page.select("tbody th a").eachText());
    String csv = visitor.get(PAGE + ".csv?programme=AIRCOP").body();
    long values =
        json.get("indicators").valueStream().mapToLong(one -> one.get("values").size()).sum();
    assertThat(page.select("tbody td a")).hasSize((int) values);
    assertThat(csv.lines().count())
        .isEqualTo(1L + json.get("indicators").size() * (long) json.get("editions").size());
    assertThat(csv).contains("officers trained", "More than 4000");
  }

  @Test
  void partsOfAProgrammeCountForIt() {
    JsonNode whole = visitor.json("/api" + PAGE + "?programme=CRP");

    assertThat(whole.get("indicators").valueStream().map(one -> one.get("counted").stringValue()))
        .contains("officers trained");
  }

  @Test
  void programmeShowsItsFigures() {
    Document page = visitor.page("/programmes/AIRCOP");

    assertThat(page.select("#figures").text()).isEqualTo("Figures over the editions");
    assertThat(page.select(".figures__table th[scope=row] a").eachText())
        .contains("officers trained");
    assertThat(page.select("a[href=" + PAGE + "?programme=AIRCOP]")).hasSize(1);
  }

  @Test
  void seriesLeadsToItsFigures() {
    assertThat(visitor.page(SERIES).select("a[href^=" + PAGE + "]").text())
        .isEqualTo("Figures over the editions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?all=maybe", "?programe=AIRCOP"})
  void oddParametersAreRefused(String parameters) {
    assertThat(visitor.get("/api" + PAGE + parameters).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/series/nothing/figures", SERIES + "/figures?language=de"})
  void whatIsNotHeldIsNotFound(String address) {
    assertThat(visitor.get(address).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api" + address).statusCode()).isEqualTo(404);
  }

  private static Element row(Document page, String label) {
    return page.select("tbody tr").stream()
        .filter(row -> row.select("th a").text().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
