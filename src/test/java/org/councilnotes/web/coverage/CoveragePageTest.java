package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page of tables, on the sample notes. */
class CoveragePageTest {

  private static final String SERIES = "series=eu-celac-drugs-annual-report";
  private static final String PAGE = "/coverage?" + SERIES + "&programme=COPOLAD";

  private final Visitor visitor = SampleSite.visitor();

  private static Element cell(Document page, String row, String column) {
    int at = page.select(".coverage__table thead th").eachText().indexOf(column);
    assertThat(at).isNotNegative();
    return page.select(".coverage__table tbody tr").stream()
        .filter(line -> line.select("th").text().equals(row))
        .findFirst()
        .orElseThrow()
        .select("td")
        .get(at);
  }

  @Test
  void cellSaysHowOftenInWhatRoleAndSinceWhen() {
    Document page = visitor.page(PAGE);

    assertThat(cell(page, "Peru", "2011-12").text())
        .isEqualTo("+New since the report before, 1 P, Participant");
    assertThat(cell(page, "Peru", "2012-14").text()).isEqualTo("?No report held");
    assertThat(cell(page, "Peru", "2014-15").text()).isEqualTo("1 P, Participant");
    assertThat(cell(page, "Peru", "2022-24").text()).isEqualTo("−No longer named");
    assertThat(cell(page, "Peru", "2024-25").text()).isEqualTo("·Not mentioned");
    assertThat(page.select(".coverage__legend li").eachText())
        .contains("? No report held", "P Participant", "+ New since the report before");
  }

  /** What a cell counts is what its link finds, and what the API and the file say. */
  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "country, edition, passages",
    "programme, edition, notes",
    "country, programme, passages",
    "programme, year, passages",
    "country, edition, facts"
  })
  void cellsAgreeWithSearchesTheApiAndTheFile(String rows, String columns, String measure) {
    String query = "?rows=" + rows + "&columns=" + columns + "&measure=" + measure;
    Document page = visitor.page("/coverage" + query);
    Map<List<String>, Long> ofApi = ofApi(visitor.json("/api/coverage" + query));
    List<Element> links = page.select(".coverage__cell a");
    assertThat(links).hasSizeLessThanOrEqualTo(ofApi.size()).hasSizeGreaterThan(20);
    assertThat(page.select(".coverage__cell a b").eachText().stream().mapToLong(Long::parseLong))
        .hasSameSizeAs(links);

    Random random = new Random(28);
    for (int i = 0; i < 40; i++) {
      Element link = links.get(random.nextInt(links.size()));
      long shown = Long.parseLong(link.select("b").text());
      JsonNode total = visitor.json("/api/search" + search(link) + "&size=0").get("total");
      assertThat(total.get(measure.equals("notes") ? "notes" : "passages").longValue())
          .as(link.attr("href"))
          .satisfies(found -> assertAgree(measure, shown, found));
    }
    assertThat(visitor.get("/coverage.csv" + query).body().lines().count())
        .isEqualTo(1 + cells(visitor.json("/api/coverage" + query)));
  }

  /** A passage can say two facts: two roles of one country, or one of two programmes. */
  private static void assertAgree(String measure, long shown, long found) {
    if (measure.equals("facts")) {
      assertThat(found).isBetween((shown + 1) / 2, shown);
    } else {
      assertThat(found).isEqualTo(shown);
    }
  }

  private static String search(Element link) {
    String href = link.attr("href");
    return href.substring(href.indexOf('?'));
  }

  private static Map<List<String>, Long> ofApi(JsonNode table) {
    Map<List<String>, Long> counts = new HashMap<>();
    for (JsonNode cell : table.get("cells")) {
      if (cell.get("state").stringValue().equals("mentioned")) {
        counts.put(
            List.of(cell.get("row").stringValue(), cell.get("column").stringValue()),
            cell.get("count").longValue());
      }
    }
    return counts;
  }

  private static long cells(JsonNode table) {
    return (long) table.get("rows").size() * table.get("columns").size();
  }

  @Test
  void groupsOfCountriesAreNoRows() {
    JsonNode table = visitor.json("/api/coverage?measure=passages");

    assertThat(table.get("rows").valueStream().map(row -> row.get("value").stringValue()))
        .contains("PE")
        .doesNotContain("EU", "CELAC", "none");
  }

  @Test
  void passagesOfFactsKeepTheirFilterWhenMoreIsChosen() {
    String href = cell(visitor.page(PAGE), "Peru", "2011-12").select("a").attr("href");
    Document found = visitor.page(href);

    assertThat(found.select("input[name=participation][checked]").eachAttr("value"))
        .containsExactly("COPOLAD/PE/participant");
    assertThat(found.text()).contains("Peru in COPOLAD: Participant");
  }

  /** A group of countries stands for its members, in cells and in what they lead to. */
  @Test
  void groupOfCountriesStandsForItsMembers() {
    String query = "?rows=programme&columns=edition&measure=facts&country=CARICOM";
    Document page = visitor.page("/coverage" + query);
    List<Element> links = page.select(".coverage__cell a");

    assertThat(links).isNotEmpty();
    Element link = links.getFirst();
    long found =
        visitor
            .json("/api/search" + search(link) + "&size=0")
            .get("total")
            .get("passages")
            .longValue();
    assertThat(found).isPositive().isLessThanOrEqualTo(Long.parseLong(link.select("b").text()));
  }

  @Test
  void filterThatTheFormLacksIsShownAndSentAlong() {
    Document page = visitor.page("/coverage?" + SERIES + "&status=adopted&not.country=PE");

    assertThat(page.select("form input[type=hidden]").eachAttr("name"))
        .containsExactlyInAnyOrder("status", "not.country");
    assertThat(page.text()).contains("Filtered by: ");
    assertThat(page.select(".chip").eachText())
        .containsExactly(
            "Countries and territories: none of Remove Peru×", "Status: any of Remove Adopted×");
  }

  /** The words of a column stand where shares are counted and a report is held, else nothing. */
  @Test
  void fileTellsTheWordsOfEachColumn() {
    String query = "?rows=programme&columns=edition&" + SERIES;
    String shares = visitor.get("/coverage.csv" + query + "&measure=share").body();
    String passages = visitor.get("/coverage.csv" + query + "&measure=passages").body();

    assertThat(shares.lines().skip(1))
        .anyMatch(line -> line.matches(".*,not-mentioned,0,[1-9]\\d*,,.*"))
        .anyMatch(line -> line.matches(".*,mentioned,[1-9]\\d*,[1-9]\\d*,,.*"))
        .anyMatch(line -> line.matches(".*,no-report-held,0,,,.*"))
        .noneMatch(line -> line.matches(".*,[a-z-]+,\\d+,0,.*"));
    assertThat(passages.lines().skip(1)).allMatch(line -> line.matches(".*,[a-z-]+,\\d+,,,.*"));
  }

  @ParameterizedTest
  @CsvSource({"en, two different ones", "fr, deux différents", "es, dos distintos"})
  void twoTimesAreRefusedInTheLanguageOfTheReader(String language, String words) {
    String address = "/coverage?rows=year&columns=edition&lang=" + language;

    assertThat(visitor.get(address).statusCode()).isEqualTo(400);
    assertThat(visitor.page(address).text()).contains(words);
    assertThat(visitor.get("/api" + address).statusCode()).isEqualTo(400);
    assertThat(visitor.get("/api/coverage?measure=wishes").statusCode()).isEqualTo(400);
  }

  /** Rows stand under the head of their region on the page, and with it in the API and the file. */
  @Test
  void rowsAreGroupedByRegion() {
    String query = "?measure=passages&groupBy=region&order=name";
    Document page = visitor.page("/coverage" + query);

    Element south =
        page.select(".coverage__table tbody").stream()
            .filter(group -> group.select("th[scope=rowgroup]").text().equals("South America"))
            .findFirst()
            .orElseThrow();
    List<String> rows = south.select("th[scope=row]").eachText();
    assertThat(rows).contains("Peru", "Bolivia").isSorted();
    assertThat(page.select("select[name=groupBy] option[selected]").val()).isEqualTo("region");
    assertThat(
            visitor
                .json("/api/coverage" + query)
                .get("rows")
                .valueStream()
                .filter(row -> row.path("group").path("label").asString("").equals("South America"))
                .map(row -> row.get("label").stringValue()))
        .isEqualTo(rows);
    assertThat(visitor.get("/coverage.csv" + query).body())
        .contains("PE,Peru,SOUTH-AMERICA,South America,");
  }

  /** A form sends its other choices along when rows are changed. */
  @Test
  void pageLeavesOutAGroupingThatDoesNotFit() {
    Document page = visitor.page("/coverage?rows=programme&measure=passages&groupBy=region");

    assertThat(page.select("th[scope=rowgroup]")).isEmpty();
    assertThat(page.select(".coverage__table tbody tr")).isNotEmpty();
    assertThat(page.select("select[name=groupBy] option[selected]").val()).isEqualTo("none");
  }

  @Test
  void programmesAreGroupedByTheirParent() {
    Document page = visitor.page("/coverage?rows=programme&measure=passages&groupBy=parent");

    assertThat(page.select("th[scope=rowgroup]").eachText()).endsWith("Others");
  }
}
