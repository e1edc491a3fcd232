package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.councilnotes.picture.Stroke;
import org.councilnotes.web.SampleSite;
import org.councilnotes.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and lines as files of SVG and PNG, on the sample notes. */
class PicturesTest {

  private static final String TABLE =
      "?series=eu-celac-drugs-annual-report&programme=COPOLAD&measure=facts";

  private static final String LINES =
      "?q=warning&q=%3Ccannabis%3E&series=eu-celac-drugs-annual-report&measure=passages";

  /** Matches {@code .coverage__cell.shade-1 { background: #eef4f5; }}. */
  private static final Pattern TINT =
      Pattern.compile("\\.shade-\\d \\{ background: (#[0-9a-f]{6}); }");

  /** Matches {@code .trend-line-2 { --trend: #9c2b1f; --trend-dash: 8 4; }}. */
  private static final Pattern LINE =
      Pattern.compile("\\.trend-line-\\d \\{ --trend: (#[0-9a-f]{6});(?: --trend-dash: ([^;]+);)?");

  private final Visitor visitor = SampleSite.visitor();

  private Document svg(String path) {
    return Jsoup.parse(visitor.get(path).body(), Parser.xmlParser());
  }

  @Test
  void pictureOfATableSaysWhatTheTableSays() {
    Document page = visitor.page("/coverage" + TABLE);
    String drawn = svg("/coverage.svg" + TABLE).select("g text").eachText().toString();

    List<String> figures = page.select(".coverage__cell a b").eachText();
    assertThat(figures).isNotEmpty();
    for (String label : page.select(".coverage__table th").eachText()) {
      assertThat(drawn).contains(label.length() > 30 ? label.substring(0, 30) : label);
    }
    assertThat(svg("/coverage.svg" + TABLE).select("g rect[fill^=#]"))
        .hasSizeGreaterThanOrEqualTo(figures.size());
    assertThat(drawn)
        .contains("No report held", "Not mentioned", "Participant", "New since the report before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/coverage.svg" + TABLE, "/trends.svg" + LINES})
  void captionSaysTitleFiltersDateAndSource(String path) {
    Document picture = svg(path);
    String said = String.join(" ", picture.select("svg > text").eachText());
    String snapshot = visitor.json("/api" + path.replace(".svg", "")).get("snapshot").asString();

    assertThat(said)
        .contains("Series:", "Council notes archive", snapshot, " 20", "http://127.0.0.1:");
    assertThat(picture.select("title").text()).isNotEmpty();
    assertThat(picture.select("script, a, style")).isEmpty();
    assertThat(visitor.get(path).headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
  }

  @Test
  void captionIsInTheLanguageOfTheReader() {
    String said = svg("/coverage.svg" + TABLE + "&lang=fr").select("svg > text").text();

    assertThat(said).contains("Pays × Éditions", "Filtres : ", "Créé le ");
  }

  /** The address of the caption leads to the same picture. */
  @ParameterizedTest
  @ValueSource(strings = {"/coverage.svg" + TABLE + "&groupBy=region", "/trends.svg" + LINES})
  void addressOfTheCaptionIsThatOfThePage(String path) {
    List<String> lines = svg(path).select("svg > text[font-size=11]").eachText();
    String joined = String.join("", lines);
    String address = joined.substring(joined.indexOf("http"));
    Document page = visitor.page(address.substring(address.indexOf('/', "http://".length())));

    assertThat(page.select(".take-table a").eachAttr("href"))
        .anyMatch(href -> href.startsWith(path.substring(0, path.indexOf('?'))));
  }

  @Test
  void linesAreToldApartByDashesAndNumbers() {
    Document picture = svg("/trends.svg" + LINES);

    assertThat(picture.select("polyline").eachAttr("stroke-dasharray")).contains("8 4");
    assertThat(picture.select("g > text").eachText()).contains("1", "2", "warning", "<cannabis>");
    assertThat(picture.select("g > text").text()).contains("No report held: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/coverage.png" + TABLE,
        "/trends.png" + LINES,
        "/coverage.png?rows=country&columns=programme&measure=passages&groupBy=region",
        "/coverage.png?rows=year&columns=country&measure=notes",
        "/coverage.png?year=1800"
      })
  void imageIsDrawn(String path) throws IOException {
    byte[] png = visitor.bytes(path);

    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(1200);
  }

  @ParameterizedTest
  @CsvSource({
    "/coverage.svg?groupBy=wishes",
    "/coverage.png?rows=programme&groupBy=region",
    "/coverage.csv?rows=country&columns=programme&order=first",
    "/api/coverage?groupBy=parent",
    "/trends.svg",
    "/trends.png?q=a&by=country"
  })
  void whatThereIsNotIsRefused(String path) {
    assertThat(visitor.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void coloursAreThoseOfThePage() throws IOException {
    try (InputStream file = PicturesTest.class.getResourceAsStream("/static/archive.css")) {
      String css = new String(file.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(TINT.matcher(css).results().map(found -> found.group(1)))
          .isEqualTo(CoverageDrawing.TINTS);
      assertThat(LINE.matcher(css).results().map(PicturesTest::stroke))
          .isEqualTo(TrendDrawing.LINES);
    }
  }

  private static Stroke stroke(MatchResult found) {
    return new Stroke(found.group(1), 2.5, found.group(2) == null ? "" : found.group(2));
  }
}
