package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers travel: headers, caches, compression. */
class DeliveryTest extends SiteTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/search", "/nowhere", "/archive.css", "/api/nowhere"})
  void browserIsToldToRunNothingForeign(String address) {
    var headers = get(address).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void staticFilesAreKeptForAYearUnderAnAddressWithTheirHash() {
    Document page = page("/");

    assertThat(page.select("link[rel=stylesheet], script[src]"))
        .hasSizeGreaterThan(7)
        .allSatisfy(
            file -> {
              String address = file.hasAttr("href") ? file.attr("href") : file.attr("src");
              assertThat(address).containsPattern("-[0-9a-f]{32}\\.(css|js)$");
              assertThat(get(address).statusCode()).isEqualTo(200);
              assertThat(get(address).headers().firstValue("Cache-Control").orElseThrow())
                  .contains("max-age=31536000");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/5.14.0"})
  void fontsAndCrestOfGovUkAreKeptBack(String version) {
    String assets = "/webjars/govuk-frontend" + version + "/dist/govuk/assets";

    assertThat(get(assets + "/fonts/light-94a07e06a1-v2.woff2").statusCode()).isEqualTo(404);
    assertThat(get(assets + "/images/govuk-crest.svg").statusCode()).isEqualTo(404);
  }

  @Test
  void stylesOfGovUkAskForNoFont() {
    String address = page("/").select("link[href*=govuk-frontend]").attr("href");

    assertThat(get(address).body()).contains(".govuk-button").doesNotContain("@font-face");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/5.4.624"})
  void ofPdfJsThePartsAreServedButNotItsViewer(String version) {
    String root = "/webjars/pdfjs-dist" + version;

    assertThat(get(root + "/legacy/build/pdf.min.mjs").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    assertThat(get(root + "/cmaps/H.bcmap").statusCode()).isEqualTo(200);
    assertThat(get(root + "/web/viewer.html").statusCode()).isEqualTo(404);
  }

  @Test
  void pagesTravelCompressed() {
    assertThat(get("/", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void healthIsTold() {
    assertThat(json("/actuator/health").get("status").stringValue()).isEqualTo("UP");
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
  }
}
