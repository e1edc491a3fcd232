package org.councilnotes.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The map of countries, on the sample notes. */
class MapPageTest {

  private static final String DRUGS = "q=drugs&not.programme=AIRCOP";

  private final Visitor visitor = SampleSite.visitor();

  private static String query(Element link) {
    return link.attr("href").substring(link.attr("href").indexOf('?'));
  }

  private static Map<String, String> table(Document page) {
    Map<String, String> figures = new TreeMap<>();
    for (Element row : page.select(".map__rows tbody tr")) {
      figures.put(row.select("th a").text(), row.select("td").first().text());
    }
    return figures;
  }

  /** Table, map and search say the same. */
  @ParameterizedTest
  @ValueSource(strings = {"passages", "notes"})
  void figuresAreWhatTheirLinksFind(String measure) {
    Document page = visitor.page("/map?" + DRUGS + "&measure=" + measure);
    List<Element> links = page.select(".map__rows td a");
    Map<String, String> figures = table(page);

    assertThat(links).hasSizeGreaterThan(10);
    for (Element link : links) {
      JsonNode total = visitor.json("/api/search" + query(link) + "&size=0").get("total");
      assertThat(total.get(measure).asString()).as(link.attr("href")).isEqualTo(link.text());
      assertThat(page.select(".map__picture a[href=" + link.attr("href") + "]")).isNotEmpty();
    }
    for (Element link : page.select(".map__picture a")) {
      String[] said = link.selectFirst("title").text().split(": ", -1);
      assertThat(figures).containsEntry(said[0], said[1]);
    }
  }

  @Test
  void figuresAreThoseOfTheFilters() {
    Map<String, String> figures = new TreeMap<>();
    for (JsonNode value : visitor.json("/api/search?" + DRUGS).at("/facets/country")) {
      if (!value.get("value").asString().equals("none")
          && !value.get("value").asString().equals("EU")
          && value.get("value").asString().length() == 2) {
        figures.put(value.get("label").asString(), value.get("count").asString());
      }
    }

    assertThat(table(visitor.page("/map?" + DRUGS))).isEqualTo(figures);
  }

  @Test
  void mapIsOneClickFromTheResultsAndBack() {
    String search = "/?q=drugs&not.programme=AIRCOP&country=PE&sort=newest";
    Element link = visitor.page(search).selectFirst("a[href^=/map]");
    Document map = visitor.page(link.attr("href"));

    assertThat(map.selectFirst(".title__over a").attr("href")).isEqualTo(search);
    assertThat(map.select(".map__rows .is-chosen th a").eachText()).containsExactly("Peru");
    assertThat(map.select(".map__chosen")).isNotEmpty();
    assertThat(map.select(".map__rows tbody tr")).hasSizeGreaterThan(5);
  }

  @Test
  void rowsAreSortedAndSharesAreOfAll() {
    Document page = visitor.page("/map?" + DRUGS);
    List<Integer> figures =
        page.select(".map__rows tbody tr").stream()
            .map(row -> Integer.parseInt(row.select("td").first().text()))
            .toList();

    assertThat(figures).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    assertThat(page.select(".map__rows tbody td:nth-child(3)").eachText())
        .allSatisfy(share -> assertThat(share).matches("\\d+(\\.\\d)?%"));
    assertThat(page.select(".map__legend li").size()).isBetween(1, 5);
    assertThat(page.select(".map__note").text()).contains("no position on the status");
  }

  @Test
  void programmeShowsWhoTakesPartInWhichRole() {
    Document page = visitor.page("/programmes/COPOLAD");

    assertThat(page.select(".map__rows tbody tr")).isNotEmpty();
    for (Element row : page.select(".map__rows tbody tr")) {
      Element link = row.selectFirst("td a");
      assertThat(row.select("td").last().text()).isNotEmpty();
      assertThat(page.select(".map__picture a[href=" + link.attr("href") + "] title").text())
          .contains(row.select("td").last().text());
      assertThat(
              visitor
                  .json("/api/search" + query(link) + "&size=0")
                  .at("/total/passages")
                  .intValue())
          .isPositive();
    }
  }

  @Test
  void searchWithoutCountriesSaysSo() {
    assertThat(visitor.page("/map?q=zeppelin").select("main").text())
        .contains("No passage of this search names a country.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"measure=words", "measure=facts", "country=Atlantis"})
  void whatDoesNotExistIsRefused(String query) {
    assertThat(visitor.get("/map?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void pageIsInTheLanguageOfTheReader() {
    Document page = visitor.page("/map?q=drugs&lang=fr");

    assertThat(page.select("h1").text()).isEqualTo("Pays sur la carte");
    assertThat(page.select(".map__picture title").eachText())
        .anyMatch(t -> t.startsWith("Pérou: "));
    assertThat(page.select(".map__picture text").eachText())
        .contains("L’Europe et ses voisins, en plus grand");
  }

  @Test
  void fileHasCaptionAndMapWithoutLinks() throws IOException {
    Document file =
        Jsoup.parse(visitor.get("/map.svg?" + DRUGS + "&lang=fr").body(), Parser.xmlParser());

    assertThat(file.select("svg > text").text())
        .contains("Passages", "mots « drugs »", "AIRCOP", "Natural Earth", "http://");
    assertThat(file.select("g path")).hasSizeGreaterThan(150);
    assertThat(file.select("a")).isEmpty();
    assertThat(ImageIO.read(new ByteArrayInputStream(visitor.bytes("/map.png?" + DRUGS))))
        .satisfies(image -> assertThat(image.getWidth()).isGreaterThan(1900));
  }
}
