package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoneAddressesIntegrationTest extends SiteTest {

  @ParameterizedTest
  @CsvSource({
    "/programmes/COPOLAD/briefing.docx?series=drugs, /programmes/COPOLAD?series=drugs",
    "/countries/PE/briefing.docx, /countries/PE",
    "/compare/briefing.docx?note=1-19&note=2-20, /compare?note=1-19&note=2-20",
    "/compare.html?note=1-19&note=2-20&base=1, /compare?note=1-19&note=2-20&base=1",
    "/basket/briefing.docx?p=1-19/I/1, /basket?p=1-19/I/1",
    "/vocabulary/programmes.ttl?own=true, /vocabulary/programmes.csv?own=true",
    "/map?q=training&measure=notes, /coverage?q=training&measure=notes",
    "/map.png?programme=COPOLAD, /coverage?programme=COPOLAD",
    "/trends?q=a&q=b&by=year&measure=occurrences&country=PE, /coverage?country=PE",
    "/coverage.svg?rows=country, /coverage?rows=country",
    "/years.svg?q=a, /?q=a",
    "/changes.png?note=1-19&note=2-20&base=1, /compare?note=1-19&note=2-20&base=1",
    "/series/drugs/timeline.svg?language=en, /series/drugs?language=en",
    "/series/drugs/figures.csv?programme=COPOLAD&all=true&language=en, /series/drugs?language=en"
  })
  void whatIsGoneLeadsToWhatReplacedIt(String address, String instead) {
    HttpResponse<String> answer = get(address);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(page.select("#main p").first().text())
        .isEqualTo("What stood at this address is no longer made.");
    assertThat(page.select("#main a").first().attr("href")).isEqualTo(instead);
  }

  @ParameterizedTest
  @CsvSource({
    "/map?programme=COPOLAD&q=training",
    "/trends?q=training&programme=COPOLAD",
    "/series/drugs/figures?programme=COPOLAD"
  })
  void whatWasAboutOneProgrammeLeadsToItsPage(String address) {
    HttpResponse<String> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/programmes/COPOLAD");
  }

  @Test
  void pageHasItsStyleSheets() {
    for (Element sheet : Jsoup.parse(get("/map").body()).select("link[rel=stylesheet]")) {
      assertThat(get(sheet.attr("href")).statusCode()).as(sheet.attr("href")).isEqualTo(200);
    }
  }

  @Test
  void callThatIsGoneSaysWhatReplacedIt() {
    HttpResponse<String> answer = get("/api/series/drugs/figures?all=true");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body())
        .contains("\"gone\":\"/api/series/drugs/figures\"", "\"instead\":\"/api/series/drugs\"");
  }
}
