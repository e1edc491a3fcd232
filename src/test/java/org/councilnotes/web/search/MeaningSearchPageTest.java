package org.councilnotes.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.web.MeaningSite;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.WebServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Search with meaning, on pages and in the API, where the component is on. */
@SpringBootTest(
    classes = {WebServer.class, MeaningSite.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
class MeaningSearchPageTest {

  private static final String ASKED = "q=observatories+joined+early+warning&meaning=true";

  @LocalServerPort private int port;

  private Document page(String path) {
    return Visitor.at(port).page(path);
  }

  private JsonNode json(String path) {
    return Visitor.at(port).json(path);
  }

  @Test
  void switchIsBesideTheBoxAndKeptInTheAddress() {
    Element off = page("/?q=warning").getElementById("meaning");
    Document on = page("/?q=warning&meaning=true");

    assertThat(off.hasAttr("checked")).isFalse();
    assertThat(on.getElementById("meaning").hasAttr("checked")).isTrue();
    assertThat(page("/").getElementById("meaning")).isNotNull();
    assertThat(on.select(".facet a[href*=country]").eachAttr("href"))
        .allMatch(href -> href.contains("meaning=true"));
    assertThat(on.select(".ways__links a[href*=kwic]").attr("href")).contains("meaning=true");
  }

  @Test
  void whatIsThereByMeaningAloneIsMarkedAndCounted() {
    Document page = page("/?" + ASKED);
    JsonNode json = json("/api/search?" + ASKED);
    long words =
        json("/api/search?" + ASKED.replace("&meaning=true", "")).at("/total/passages").asLong();

    List<Element> hits = page.select(".hit");
    assertThat(hits.getFirst().select(".hit__near")).isEmpty();
    assertThat(hits.getLast().select(".hit__near").text()).isEqualTo("Near in meaning (a guess)");
    assertThat(json.at("/meaning/use").asString()).isEqualTo("used");
    assertThat(json.at("/meaning/words").asLong()).isEqualTo(words);
    assertThat(json.at("/meaning/near").asLong())
        .isPositive()
        .isEqualTo(json.at("/total/passages").asLong() - words);
    assertThat(json.at("/hits/0").has("nearInMeaning")).isFalse();
    assertThat(page.select(".told p").eachText())
        .contains(
            "%d passage%s by words, %d near in meaning alone (a guess)"
                .formatted(words, words == 1 ? "" : "s", json.at("/meaning/near").asLong()));
  }

  @Test
  void valueOfFacetFindsWhatItsCountSays() {
    JsonNode json = json("/api/search?facets=country&grouped=false&" + ASKED);
    JsonNode value = json.at("/facets/country/0");

    assertThat(
            json("/api/search?country=" + value.at("/value").asString() + "&grouped=false&" + ASKED)
                .at("/total/passages")
                .asLong())
        .isEqualTo(value.at("/count").asLong());
    assertThat(page("/facets/country?" + ASKED).text()).contains(value.at("/label").asString());
  }

  @Test
  void whyNothingIsLookedUpByMeaningIsTold() {
    assertThat(page("/?q=warning&sort=newest&meaning=true").select(".told").text())
        .contains("needs the order of relevance");
    assertThat(page("/?q=warning&view=kwic&meaning=true").select(".told").text())
        .contains("lines show where the words stand");
    assertThat(page("/?q=90364/19&meaning=true").select(".told").text()).contains("needs words");
    assertThat(json("/api/search?q=%22early+warning%22&meaning=true").at("/meaning/use").asString())
        .isEqualTo("no-words");
  }

  @Test
  void hitsLeadOnFromOneToTheNext() {
    Document page = page("/?" + ASKED);
    String second = page.select(".hit h3 a").get(1).attr("href");

    assertThat(second).contains("meaning=true").contains("hit=2");
    assertThat(page(second.replaceAll("#.*", "")).select("a[href*='/hits/1']").attr("href"))
        .contains("meaning=true");
  }

  @Test
  void whatDoesNotTakeItIsAskedWithoutAndSaysSo() {
    Document page = page("/?" + ASKED);

    assertThat(page.select(".take a").eachAttr("href"))
        .isNotEmpty()
        .noneMatch(href -> href.contains("meaning"));
    assertThat(page.select(".take").text()).contains("what the words find");
    assertThat(page.select("a[href^=/map]").attr("href")).doesNotContain("meaning");
    assertThat(Visitor.at(port).get("/api/export?format=csv&" + ASKED).statusCode()).isEqualTo(400);
    assertThat(page.select("a[href^=/searches]").attr("href")).contains("meaning=true");
  }

  @Test
  void noOtherValueIsTaken() {
    assertThat(Visitor.at(port).get("/api/search?q=warning&meaning=maybe").statusCode())
        .isEqualTo(400);
    assertThat(json("/api/search?q=warning&meaning=false").has("meaning")).isFalse();
  }
}
