package org.councilnotes.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years of a search, timeline of a series and changes of sections as files, on the samples. */
class PagePicturesTest {

  private static final String SERIES = "/series/eu-celac-drugs-annual-report";

  private final Visitor visitor = SampleSite.visitor();

  private Document svg(String path) {
    return Jsoup.parse(visitor.get(path).body(), Parser.xmlParser());
  }

  private static String printed(Document picture) {
    return String.join(" ", picture.select("text").eachText());
  }

  /** The first link of a page to a picture of the kind. */
  private String linked(String page, String picture) {
    List<String> links = visitor.page(page).select("a[href*=" + picture + "]").eachAttr("href");
    assertThat(links).as(picture + " on " + page).isNotEmpty();
    return links.getFirst();
  }

  @Test
  void yearsHaveTheirFigures() {
    String search = "/?q=cooperation&programme=COPOLAD";
    String drawn = printed(svg(linked(search, "years.svg")));

    for (Element bar : visitor.page(search).select(".stretch__bars a")) {
      String[] said = bar.attr("aria-label").split("[: ]+", -1);
      assertThat(drawn).contains(said[0]);
      if (said[1].matches("\\d+")) {
        assertThat(drawn).contains(said[1]);
      }
    }
    assertThat(drawn).contains("words “cooperation”", "COPOLAD", "Council notes archive");
  }

  @Test
  void chosenYearsAreDarkerAndNarrowNothing() {
    Document all = svg("/years.svg?q=");
    Document some = svg("/years.svg?q=&year.from=2017&year.to=2018");

    assertThat(some.select("g rect")).hasSameSizeAs(all.select("g rect"));
    assertThat(some.select("g rect[fill=#17404a]")).hasSize(2);
    assertThat(all.select("g rect[fill=#17404a]")).isEmpty();
    assertThat(printed(some)).contains("Darker:").doesNotContain("2017–2018");
  }

  @Test
  void searchThatFindsNothingSaysSo() {
    assertThat(printed(svg("/years.svg?q=zzzzzz+qqqqqq"))).contains("Nothing is counted here.");
  }

  @Test
  void timelineSaysWhatTheListSays() {
    String drawn = printed(svg(linked(SERIES, "timeline.svg")));
    Document page = visitor.page(SERIES);

    for (String change : page.select(".edition__change b").eachText()) {
      assertThat(drawn).contains(change.substring(0, change.indexOf('%') + 1));
    }
    assertThat(page.select(".edition__change b")).isNotEmpty();
    assertThat(drawn).contains(page.select("h1").text(), "no report held", "English");
  }

  @Test
  void mapOfChangesSaysWhatThePageSays() {
    Document page = visitor.page(compared());
    Document picture = svg(linked(compared(), "changes.svg"));

    List<String> cells = page.select(".changemap td").eachText();
    assertThat(cells).isNotEmpty();
    assertThat(picture.select("g text").eachText()).containsAll(cells);
  }

  /** A comparison of three editions of the series. */
  private String compared() {
    List<String> notes =
        visitor.page(SERIES).select("input[name=note]").eachAttr("value").stream()
            .limit(3)
            .map(note -> "note=" + note)
            .toList();
    assertThat(notes).hasSize(3);
    return "/compare?" + String.join("&", notes);
  }

  @Test
  void changesAreOfTheChosenBase() {
    String based = compared() + "&base=1";

    assertThat(linked(based, "changes.svg")).endsWith("&base=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void captionIsInTheLanguageOfTheReader(String language) {
    String said = svg("/years.svg?q=&lang=" + language).select("title").text();

    assertThat(said)
        .isEqualTo(
            switch (Locale.of(language).getLanguage()) {
              case "fr" -> "Passages par année";
              case "es" -> "Pasajes por año";
              default -> "Passages by year";
            });
  }

  @Test
  void imagesAreDrawn() throws IOException {
    for (String path :
        List.of(
            "/years.png?q=",
            SERIES + "/timeline.png",
            compared().replace("/compare", "/changes.png"))) {
      byte[] png = visitor.bytes(path);
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
          .as(path)
          .isGreaterThan(1200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/years.svg?contry=BO, 400",
    "/series/none-such/timeline.svg, 404",
    "/changes.svg, 400",
    "/changes.png?note=1-1, 404",
    "/years.gif, 404"
  })
  void whatThereIsNotIsRefused(String path, int status) {
    assertThat(visitor.get(path).statusCode()).isEqualTo(status);
  }
}
