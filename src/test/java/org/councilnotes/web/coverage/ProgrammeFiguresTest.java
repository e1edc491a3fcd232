package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The figures on the page of a programme, on the sample notes. */
class ProgrammeFiguresTest {

  private static final String PAGE = "/programmes/AIRCOP";

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
  void partsOfAProgrammeCountForIt() {
    assertThat(visitor.page("/programmes/CRP").select(".figures__table th[scope=row] a").eachText())
        .contains("officers trained");
  }

  @Test
  void figuresHaveAHeading() {
    assertThat(visitor.page(PAGE).select("#figures").text()).isEqualTo("Figures over the editions");
  }

  @Test
  void programmeWithoutFiguresHasNoSuchPart() {
    Document page = visitor.page("/programmes/EUROPOL");

    assertThat(page.select("h1")).isNotEmpty();
    assertThat(page.select("#figures, .figures__table")).isEmpty();
  }

  private static Element row(Document page, String label) {
    return page.select(".figures__table tbody tr").stream()
        .filter(row -> row.select("th a").text().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
