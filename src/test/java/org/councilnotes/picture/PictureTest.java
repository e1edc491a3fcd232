package org.councilnotes.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  private static final Drawing SQUARE =
      new Drawing(100, 100, new SvgWriter().rectangle(0, 0, 100, 100, "#102030").elements());

  private static Caption caption(String title) {
    return new Caption(
        Locale.FRENCH, title, List.of("Passages.", "Filtres : Pays : Pérou."), List.of("Source"));
  }

  private static Document svg(Picture picture) {
    return Jsoup.parse(picture.svg(), Parser.xmlParser());
  }

  private static BufferedImage image(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PictureImage.png(picture)));
  }

  /** Dots of a part of an image that are darker than a grey. */
  private static long dark(BufferedImage image, int fromY, int toY) {
    long dark = 0;
    for (int y = fromY; y < toY; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void captionStandsAroundTheDrawing() {
    Element root = svg(Picture.of(SQUARE, caption("Pays × Éditions"))).root().child(0);

    assertThat(root.attr("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(root.attr("lang")).isEqualTo("fr");
    assertThat(root.select("title").text()).isEqualTo("Pays × Éditions");
    assertThat(root.select("desc").text()).isEqualTo("Passages. Filtres : Pays : Pérou.");
    assertThat(root.select("text").eachText())
        .containsExactly("Pays × Éditions", "Passages.", "Filtres : Pays : Pérou.", "Source");
    assertThat(root.select("g rect")).hasSize(1);
  }

  @Test
  void textIsEscapedAndFreeOfWhatXmlForbids() {
    String title = "<script>alert('a & \"b\"')</script>\u0000\uD800\uFFFF!";
    Document file = svg(Picture.of(SQUARE, caption(title)));

    assertThat(file.select("script")).isEmpty();
    assertThat(file.select("title").text()).isEqualTo("<script>alert('a & \"b\"')</script>!");
  }

  @Test
  void longTitleIsBrokenAndCut() {
    Picture picture = Picture.of(SQUARE, caption("cooperation against drugs ".repeat(40)));

    List<String> lines = svg(picture).select("text[font-size=20]").eachText();
    assertThat(lines).hasSize(3).last().asString().endsWith("…");
    for (String line : lines) {
      assertThat(TextMeasure.width(line, TextStyle.of(20, "#000000").bold())).isLessThan(641);
    }
  }

  @Test
  void wordLongerThanALineIsBrokenToo() {
    TextStyle style = TextStyle.of(10, "#000000");

    List<String> lines = TextMeasure.lines("http://localhost/" + "a".repeat(300), style, 500, 9);

    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(String.join("", lines)).isEqualTo("http://localhost/" + "a".repeat(300));
    assertThat(lines).allMatch(line -> TextMeasure.width(line, style) <= 500);
  }

  @Test
  void imageHasTwoDotsForEachUnitOnAWhiteGround() throws IOException {
    Picture picture = Picture.of(SQUARE, caption("Title"));
    BufferedImage image = image(picture);

    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * picture.width()));
    assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * picture.height()));
    assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(dark(image, 0, 100)).as("letters of the title").isBetween(300L, 20_000L);
    int middle = image.getHeight() / 2;
    assertThat(image.getRGB(100, middle) & 0xFFFFFF).isEqualTo(0x102030);
  }

  /** Other scripts than Latin have letters; those that the font lacks are boxes. */
  @ParameterizedTest
  @ValueSource(strings = {"España", "Ελλάδα", "България", "“8 − 4” × …", "中文"})
  void everyTextLeavesInk(String text) throws IOException {
    assertThat(dark(image(Picture.of(SQUARE, caption(text))), 48, 100)).isGreaterThan(100);
  }

  @Test
  void samePictureGivesTheSameBytes() {
    Picture picture = Picture.of(SQUARE, caption("Title"));

    assertThat(PictureImage.png(picture)).isEqualTo(PictureImage.png(picture));
  }

  @Test
  void textHasTheSizeAndTheAnchorOfItsGroup() {
    String outlined =
        TextOutliner.outlined(
            "<svg xmlns='http://www.w3.org/2000/svg'><g font-size='20' text-anchor='end'>"
                + "<text x='100' y='50' fill='#000000'>l</text></g></svg>");

    Element path = Jsoup.parse(outlined, Parser.xmlParser()).selectFirst("g path");
    assertThat(path).isNotNull();
    assertThat(path.attr("d")).startsWith("M9").contains("Z");
    assertThat(outlined).doesNotContain("<text");
  }

  @Test
  void hugePictureHasFewerDots() throws IOException {
    BufferedImage image = image(Picture.of(new Drawing(8000, 4000, ""), caption("Title")));

    assertThat((long) image.getWidth() * image.getHeight()).isLessThan(8_100_000);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "-0.25, -0.25",
    "3.999, 4",
    "7.06, 7.06",
    "7.5, 7.5",
    "-12.304, -12.3"
  })
  void numbersHaveTwoDecimalsAtMost(double number, String written) {
    assertThat(SvgWriter.number(number)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<a href='http://localhost'><text>x</text></a>",
        "<rect onclick='alert(1)'/>",
        "<rect style='fill: red'/>",
        "<rect fill='url(http://localhost/x)'/>",
        "<image href='x.png'/>",
        "<foreignObject/>",
        "<?xml-stylesheet href='x'?>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
        "<rect",
        "</g><script/><g>",
        "&file;"
      })
  void onlyShapesAndTextAreLetIn(String elements) {
    assertThatThrownBy(() -> new Drawing(10, 10, elements))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
