package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoneAddressesIntegrationTest extends SiteTest {

  @ParameterizedTest
  @CsvSource({
    "/programmes/COPOLAD/briefing.docx?series=drugs, /programmes/COPOLAD?series=drugs",
    "/countries/PE/briefing.docx, /countries/PE",
    "/compare/briefing.docx?note=1-19&note=2-20, /compare?note=1-19&note=2-20",
    "/basket/briefing.docx?p=1-19/I/1, /basket?p=1-19/I/1",
    "/vocabulary/programmes.ttl?own=true, /vocabulary/programmes.csv?own=true"
  })
  void whatIsGoneLeadsToWhatReplacedIt(String address, String instead) {
    HttpResponse<String> answer = get(address);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(page.select("#main p").first().text())
        .isEqualTo("What stood at this address is no longer made.");
    assertThat(page.select("#main a").first().attr("href")).isEqualTo(instead);
  }
}
