package org.councilnotes.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.councilnotes.map.MapDrawing.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class MapDrawingTest {

  private static Entry entry(String code, int level) {
    Optional<String> href =
        level == 0
            ? Optional.empty()
            : Optional.of("/?q=early+warning&country=" + code + "&series=drugs-annual-report");
    return new Entry(code, "Name of <" + code + ">: " + level * 7, level, href, code.equals("PE"));
  }

  private static String draw(List<Entry> entries) {
    return MapDrawing.draw(BaseMap.shipped(), entries, inset -> "A & B " + inset.key());
  }

  private static String standing(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + content + "</svg>";
  }

  private static Element parsed(String content) {
    return Jsoup.parse(standing(content), "", Parser.xmlParser());
  }

  @Test
  void everyCountryCountedMakesAPageOfModerateSize() throws Exception {
    List<Entry> entries = BaseMap.shipped().codes().stream().map(code -> entry(code, 3)).toList();
    String content = draw(entries);

    assertThat(content.getBytes(StandardCharsets.UTF_8).length).isBetween(60_000, 180_000);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(standing(content))));
  }

  @Test
  void emptyMapIsSmall() {
    assertThat(draw(List.of()).getBytes(StandardCharsets.UTF_8).length).isLessThan(90_000);
  }

  @Test
  void countriesHaveTheirNumberTheirClassAndTheirLink() {
    Element map =
        parsed(draw(List.of(entry("BO", 4), entry("BB", 1), entry("PE", 2), entry("CL", 0))));

    Element bolivia = map.selectFirst("a[href*=country=BO]");
    assertThat(bolivia.selectFirst("title").text()).isEqualTo("Name of <BO>: 28");
    assertThat(bolivia.parent().attr("fill")).isEqualTo("#33687a");
    assertThat(bolivia.attr("tabindex")).isEqualTo("-1");
    Element barbados = map.selectFirst("a:has(circle)");
    assertThat(barbados.selectFirst(".map__hit").attr("r")).isEqualTo("12.0");
    assertThat(map.select("a:has(circle)")).hasSize(1);
    assertThat(map.select(".map__chosen")).hasSize(1);
    assertThat(map.select("g > title").eachText()).containsOnly("Name of <CL>: 0");
    assertThat(map.select("text").eachText()).containsExactly("A & B europe", "A & B caribbean");
  }

  @Test
  void fileHasALegendAndNothingOfPages() {
    String file =
        MapDrawing.drawAlone(
            BaseMap.shipped(),
            List.of(entry("BO", 2), entry("BB", 1)),
            Inset::key,
            List.of("1", "2\u20134"));
    Element map = parsed(file);

    assertThat(map.select("a, .map__hit, [class], [tabindex], [pointer-events]")).isEmpty();
    assertThat(map.select("text").eachText())
        .containsExactly("1", "2\u20134", "europe", "caribbean");
    assertThat(map.select("g > title").eachText())
        .containsExactlyInAnyOrder(
            "Name of <BO>: 14", "Name of <BB>: 7", "Name of <BB>: 7", "Name of <BB>: 7");
    assertThat(map.select("circle")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, 1-1",
    "3, 1-1 2-2 3-3",
    "12, 1-1 2-4 5-9 10-12",
    "1000, 1-4 5-19 20-49 50-199 200-1000"
  })
  void classesAreRoundAndCoverAllCounts(long most, String classes) {
    CountClasses made = CountClasses.of(List.of(1L, most));

    assertThat(
            String.join(
                " ",
                made.classes().stream()
                    .filter(_ -> most > 0)
                    .map(range -> range.from() + "-" + range.to())
                    .toList()))
        .isEqualTo(classes);
    assertThat(made.level(0)).isZero();
    assertThat(made.level(Math.max(1, most))).isEqualTo(made.classes().size());
  }
}
