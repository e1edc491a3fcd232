package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a table to a search and back is one click each way, without scripts. */
class TableAndSearchTest {

  private final Visitor visitor = SampleSite.visitor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /coverage?series=eu-celac-drugs-annual-report&programme=COPOLAD | Back to the table
          /coverage?rows=programme&columns=year&measure=passages&q=training | Back to the table
          /coverage?country=CARICOM&context=true | Back to the table
          /programmes/SEACOP | Back to the programme
          /programmes/SEACOP?context=true | Back to the programme
          /countries/PE | Back to the country
          """)
  void cellLeadsToASearchAndTheSearchBackToTheTable(String address, String words) {
    Document table = visitor.page(address);
    String cell = table.select(".coverage__cell a").first().attr("href");
    Document found = visitor.page(cell);
    String back = found.select(".results__from a").attr("href");

    assertThat(found.select(".results__from").text()).isEqualTo(words);
    assertThat(found.select(".hit")).isNotEmpty();
    Document again = visitor.page(back);
    assertThat(again.select("h1").text()).isEqualTo(table.select("h1").text());
    assertThat(again.select(".coverage__table").first().text())
        .isEqualTo(table.select(".coverage__table").first().text());
    assertThat(again.select(".coverage__cell a").first().attr("href")).isEqualTo(cell);
  }

  @Test
  void wayBackStaysWhileTheSearchIsNarrowedAndANoteIsRead() {
    String cell =
        visitor.page("/programmes/SEACOP").select(".coverage__cell a").first().attr("href");
    Document found = visitor.page(cell);
    String back = found.select(".results__from a").attr("href");

    assertThat(found.select("form input[name=from]").val()).isEqualTo(back);
    Document sorted = visitor.page(cell + "&sort=oldest");
    assertThat(sorted.select(".results__from a").attr("href")).isEqualTo(back);
    Document note = visitor.page(found.select(".hit h3 a").first().attr("href"));
    Document again = visitor.page(note.select(".found__results a").last().attr("href"));
    assertThat(again.select(".results__from a").attr("href")).isEqualTo(back);
    assertThat(found.select(".take a").eachAttr("href")).noneMatch(href -> href.contains("from="));
  }

  @Test
  void searchIsATable() {
    Document found = visitor.page("/?q=training&programme=COPOLAD&sort=newest");
    List<String> ways = found.select(".ways__links a").eachAttr("href");

    assertThat(ways).contains("/coverage?q=training&programme=COPOLAD");
    assertThat(visitor.page("/coverage?q=training&programme=COPOLAD").select("#coverage-q").val())
        .isEqualTo("training");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/coverage",
        "//example.org/coverage",
        "/\\example.org",
        "/status",
        "/coverage/../status",
        "javascript:alert(1)",
        "/programmes/",
        "/coverage?q=\"><script>"
      })
  void addressThatIsNoTableOfThisSiteIsRefused(String from) {
    String address = "?q=training&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);

    assertThat(visitor.get("/" + address).statusCode()).isEqualTo(400);
    assertThat(visitor.get("/api/search" + address).statusCode()).isEqualTo(400);
  }

  /** Sums over any programme or country are no values of their own. */
  @Test
  void listOfParticipationsHasWholeOnes() {
    Document page = visitor.page("/facets/participation?q=&order=az");
    List<String> values = page.select("main li").eachText();

    assertThat(values).isNotEmpty().noneMatch(value -> value.contains("any programme"));
    assertThat(page.html()).contains("participation=").doesNotContain("participation=*");
    assertThat(page.html()).doesNotContain("%2F*%2F");
  }
}
