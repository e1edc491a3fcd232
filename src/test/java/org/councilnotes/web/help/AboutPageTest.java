package org.councilnotes.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.web.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the archive says of itself. */
class AboutPageTest extends SiteTest {

  @Test
  void everyPageLeadsThere() {
    assertThat(page("/").select("footer a[href=/about]").text()).isEqualTo("About this archive");
    assertThat(page("/nowhere").select("footer a[href=/about]")).hasSize(1);
  }

  @Test
  void figuresAreThoseOfTheArchiveAndOfItsSearches() {
    Document page = page("/about");
    String all = "%s with all versions and languages";

    assertThat(page.select(".about__figures dd").eachText())
        .containsExactly(
            count("/?grouped=false", 1),
            all.formatted(count("/?versions=all&grouped=false", 1)),
            count("/?grouped=false", 0),
            all.formatted(count("/?versions=all&grouped=false", 0)),
            "1",
            "3");
    assertThat(page.select(".about__facts").text()).contains("English, French");
    assertThat(page.select(".snapshot").text())
        .isEqualTo(page("/status").select(".snapshot").text());
  }

  /** One of the numbers in "31 passages in 9 notes". */
  private String count(String address, int which) {
    String said = page(address).select("#results").text();
    String[] numbers = said.replaceAll("\\D+", " ").split(" ", -1);
    return numbers[which];
  }

  @Test
  void worksItIsBuiltOnStandWithTheirLicences() {
    Document page = page("/about");

    assertThat(page.select(".about__credits tr:contains(GOV.UK Frontend)").text()).endsWith("MIT");
    assertThat(page.select(".about__credits tbody tr"))
        .hasSize(AboutPage.ThirdPartyWork.values().length);
    assertThat(page.text()).contains("adopted", "Independent tool", "docs/evaluation.md");
  }
}
