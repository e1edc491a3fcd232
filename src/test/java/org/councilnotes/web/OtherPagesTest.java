package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Status, and what all pages have in common. */
class OtherPagesTest extends SiteTest {

  @Test
  void statusTellsWhatBecameOfPublicFilesAndCountsTheOthers() {
    Document page = page("/status");

    assertThat(page.select("tbody tr").first().text())
        .isEqualTo("Skipped notes/90364-19.html other rendition of 90364-19");
    assertThat(page.select(".tally--indexed dd").text()).isEqualTo("2");
    assertThat(page.select(".tally--failed dd").text()).isEqualTo("0");
    assertThat(page.text()).contains("read from 3 files", "./archive status");
    assertThat(page.select(".snapshot").text()).isNotBlank();
    assertThat(page.select("[data-progress]").text())
        .contains("Notes are being read")
        .doesNotContain("300");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/status", "/status?lang=fr", "/status?lang=es", "/about", "/api/status"})
  void namesOfRestrictedAndUnjudgedFilesAreShownNowhere(String address) {
    assertThat(get(address).body()).doesNotContain("limite.pdf", "broken.pdf");
  }

  @Test
  void statusTellsWhyInTheLanguageOfThePage() {
    assertThat(page("/status?lang=fr").select("tbody tr").first().text()).contains("autre version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=early&not.country=BO",
        "/?q=zeppelin",
        "/notes/90364-19",
        "/compare",
        "/compare?note=90200-18&note=90364-19",
        "/draft",
        "/draft?text=SEACOP%20trained%20officers&quote=SEACOP%20trains",
        "/status",
        "/vocabulary",
        "/about",
        "/about/licences",
        "/series",
        "/coverage",
        "/programmes/SEACOP",
        "/countries/PE",
        "/series/drugs-annual-report",
        "/notes/1-19",
        "/nowhere"
      })
  void pageHasOneHeadingLandmarksAndNothingInline(String address) {
    Document page = page(address);

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).endsWith(" – Council notes archive");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
    assertThat(page.select(".govuk-skip-link").attr("href")).isEqualTo("#main");
    assertThat(page.select("footer p").first().text())
        .isEqualTo("Independent tool, not a service of the European Union");
    assertThat(
            page.select(
                "script:not([src], [type=application/ld+json]), style, [style], [onclick],"
                    + " [onload]"))
        .isEmpty();
    assertThat(page.text()).as("missing message").doesNotContain("??");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }
}
