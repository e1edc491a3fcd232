package org.councilnotes.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.TestNotes;
import org.councilnotes.web.SiteTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of series, and the editions of one. */
class SeriesPageTest extends SiteTest {

  private static final String PAGE = "/series/" + TestNotes.SERIES;

  @Test
  void editionsAreListedOldestFirstWithWhatChanged() {
    Document page = page(PAGE);

    assertThat(page.select(".edition__name").eachText())
        .containsExactly("Choose to compare: 2017-18", "Choose to compare: 2018-19");
    Element newest = page.select(".edition").last();
    assertThat(newest.select(".edition__note").text())
        .isEqualTo("90364/19 Adopted 1 June 2018 to 31 May 2019 · issued on 26 June 2019");
    assertThat(newest.select(".edition__change p").first().text())
        .matches("\\d+ % of words changed since 2017-18");
    assertThat(newest.select("a[href^=/compare]").attr("href"))
        .isEqualTo("/compare?note=90200-18&note=90364-19");
  }

  @Test
  void chosenEditionsAreComparedThoughNoScriptRuns() {
    Element form = page(PAGE).select("form").first();

    assertThat(form.attr("method")).isEqualTo("get");
    assertThat(form.attr("action")).isEqualTo("/compare");
    assertThat(form.select("input[name=note][checked]").eachAttr("value"))
        .containsExactly("90200-18", "90364-19");
  }

  @Test
  void theLineShowsEachEditionAndTheMeasureIsSaidInWords() {
    Document page = page(PAGE);

    assertThat(page.select(".line__picture").attr("aria-hidden")).isEqualTo("true");
    assertThat(page.select(".line__picture .line__bar--edition")).hasSize(2);
    assertThat(page.select(".line__picture .line__words--name").eachText())
        .containsExactly("2017-18", "2018-19");
    assertThat(page.text()).contains("Of all words of an edition and the one before it");
  }

  @Test
  void aLanguageIsASeriesOfItsOwn() {
    Document page = page(PAGE + "?language=en");

    assertThat(page.select(".tongues")).isEmpty();
    assertThat(get(PAGE + "?language=fr").statusCode()).isEqualTo(404);
    assertThat(page(PAGE + "?language=fr").text())
        .contains("There is no edition of the series “drugs-annual-report” in the language “fr”");
  }

  @Test
  void allSeriesAreListedWithTheirSpan() {
    Document page = page("/series");

    assertThat(page.select("tbody tr").eachText())
        .containsExactly("Drugs annual report 2 2017-18 to 2018-19 English");
    assertThat(page.select("tbody a").attr("href")).isEqualTo(PAGE);
    assertThat(page.select("nav a[aria-current]").text()).isEqualTo("Series");
  }

  @Test
  void jsonSaysTheSame() {
    JsonNode listed = json("/api/series").required("series").required(0);
    assertThat(listed.required("id").stringValue()).isEqualTo(TestNotes.SERIES);
    assertThat(listed.required("title").stringValue()).isEqualTo("Drugs annual report");
    assertThat(listed.required("editions").intValue()).isEqualTo(2);
    assertThat(listed.required("from").stringValue()).isEqualTo("2017-06-01");

    JsonNode one = json("/api" + PAGE);
    assertThat(one.required("editions").valueStream().map(e -> e.required("note").stringValue()))
        .containsExactly("90200-18", "90364-19");
    assertThat(one.required("gaps").isEmpty()).isTrue();
    assertThat(one.required("measure").stringValue()).isEqualTo("share of words changed");
    JsonNode change = one.required("changes").required(0);
    assertThat(change.required("percent").intValue()).isBetween(1, 100);
    assertThat(change.required("passages").required("new").intValue()).isPositive();
    assertThat(get("/api/series/nothing").statusCode()).isEqualTo(404);
  }
}
