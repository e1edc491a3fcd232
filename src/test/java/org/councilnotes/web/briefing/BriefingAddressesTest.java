package org.councilnotes.web.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.councilnotes.web.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class BriefingAddressesTest extends SiteTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "/programmes/COPOLAD, /programmes/COPOLAD/briefing.docx, briefing-COPOLAD.docx",
    "/countries/CL, /countries/CL/briefing.docx, briefing-CL.docx",
    "/compare?note=90200-18&note=90364-19, /compare/briefing.docx, "
        + "briefing-90200-18-90364-19.docx",
    "/basket?p=90364-19/I/2, /basket/briefing.docx, briefing-basket.docx"
  })
  void eachPageLinksToItsBriefing(String page, String address, String name) {
    String link = page(page).select("a[download][href^=" + address + "]").attr("href");
    HttpResponse<String> answer = get(link);

    assertThat(link).startsWith(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("wordproc");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + name + "\"");
    assertThat(answer.body()).startsWith("PK");
  }

  @Test
  void comparisonSaysBothNotesAndQuotesTheNewWords() throws Exception {
    String text = text("/compare/briefing.docx?note=90364-19&note=90200-18", "en");

    assertThat(text)
        .containsSubsequence("90364/19 against 90200/18", "Facts", "Passages:", "90364/19")
        .contains("Council document 90364/19, 26 June 2019");
  }

  @Test
  void basketQuotesItsPassagesInTheirOrder() throws Exception {
    String text = text("/basket/briefing.docx?p=90364-19/I/2&p=90200-18/1/2", "en");

    assertThat(text)
        .containsSubsequence(
            "2 passages from 2 notes",
            "Made from",
            "Council document 90364/19, 26 June 2019",
            "In the words of the notes",
            "The observatories of Chile");
  }

  @ParameterizedTest
  @CsvSource({"en, Briefing", "fr, Note de synth\u00e8se", "es, Nota informativa"})
  void briefingSpeaksTheLanguageOfThePage(String language, String kicker) throws Exception {
    assertThat(text("/programmes/COPOLAD/briefing.docx", language)).startsWith(kicker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/compare/briefing.docx",
        "/compare/briefing.docx?note=90200-18",
        "/compare/briefing.docx?note=90363-19&note=90364-19&note=90200-18",
        "/basket/briefing.docx",
        "/basket/briefing.docx?p=90999-19/I/2"
      })
  void whatABriefingCannotBeMadeFromIsRefused(String address) {
    assertThat(get(address).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/programmes/QUIXOTE/briefing.docx",
        "/countries/XX/briefing.docx",
        "/compare/briefing.docx?note=90200-18&note=1/19"
      })
  void unknownOnesAreNotFound(String address) {
    assertThat(get(address).statusCode()).isEqualTo(404);
  }

  /** The words of the main part. */
  private String text(String address, String language) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .header("Accept-Language", language)
            .build();
    byte[] file = CLIENT.send(request, BodyHandlers.ofByteArray()).body();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          Document xml = Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
          return String.join(" ", xml.getElementsByTag("w:t").eachText());
        }
      }
    }
    throw new IllegalStateException("no main part: " + address);
  }
}
