package org.councilnotes.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.map.BaseMap.Panel;
import org.councilnotes.map.Outlines.Line;
import org.councilnotes.map.Outlines.Territory;
import org.junit.jupiter.api.Test;

/** The map that ships with the program. */
class BaseMapTest {

  private static final BaseMap MAP = BaseMap.shipped();
  private static final Outlines OUTLINES = Outlines.read();

  @Test
  void everyCountryButAntarcticaHasAnOutlineOrAPlace() {
    Set<String> countries = new TreeSet<>(List.of(Locale.getISOCountries()));
    countries.add("XK");
    countries.remove("AQ");

    assertThat(MAP.codes()).isEqualTo(countries);
  }

  /** Each is drawn somewhere: as an outline, or as a dot in one part of the sheet. */
  @Test
  void nothingIsLost() {
    for (String code : MAP.codes()) {
      boolean isDrawn =
          MAP.panels().stream()
              .anyMatch(p -> p.outlines().containsKey(code) || p.dots().containsKey(code));
      assertThat(isDrawn).as(code).isTrue();
      assertThat(MAP.panels().stream().filter(p -> p.dots().containsKey(code)).count())
          .as("dots of %s", code)
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void shapesAreNamedByTheNumbersOfTheirCodes() throws IOException {
    for (Line line : Outlines.lines()) {
      if (line.shape().matches("\\d+") && line.place().isEmpty()) {
        assertThat(Region.getInstance(line.code()).getNumericCode())
            .as(line.code())
            .isEqualTo(Integer.parseInt(line.shape()));
      }
    }
  }

  @Test
  void shapesAreThoseOfThePackage() throws Exception {
    try (InputStream file = BaseMap.class.getResourceAsStream("/map/countries-50m.json")) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
      assertThat(HexFormat.of().formatHex(hash))
          .isEqualTo("04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394");
    }
  }

  /** Areas in million square kilometres, from their governments' statistics, rounded. */
  @Test
  void areasCanBeCompared() {
    double sphere = 6.371007 * 6.371007;

    assertThat(area("RU") * sphere).isCloseTo(17.07, within(0.25));
    assertThat(area("BR") * sphere).isCloseTo(8.51, within(0.1));
    assertThat(area("GL") * sphere).isCloseTo(2.17, within(0.1));
    assertThat(area("CD") * sphere).isCloseTo(2.34, within(0.05));
    assertThat(area("BO") * sphere).isCloseTo(1.10, within(0.03));
    assertThat(area("FR") * sphere).isCloseTo(0.55, within(0.02));
    assertThat(area("CY") * sphere).isCloseTo(0.00925, within(0.0006));
  }

  private static double area(String code) {
    return territory(code).rings().stream()
        .mapToDouble(
            ring ->
                Antimeridian.cut(Topology.points(ring, OUTLINES.topology().arcs())).stream()
                    .map(part -> part.stream().map(EqualEarth::project).toList())
                    .mapToDouble(Rings::area)
                    .sum())
        .sum();
  }

  private static Territory territory(String code) {
    return OUTLINES.territories().stream()
        .filter(territory -> territory.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void overseasTerritoriesAndCrimeaAreApartFromTheirShapes() {
    assertThat(OUTLINES.territories())
        .filteredOn(t -> List.of("GF", "GP", "MQ", "RE", "YT", "SJ", "BQ").contains(t.code()))
        .allSatisfy(t -> assertThat(t.rings()).as(t.code()).isNotEmpty());
    assertThat(area("UA") * 6.371007 * 6.371007).isCloseTo(0.603, within(0.02));
    assertThat(territory("CY").rings()).hasSize(1);
  }

  @Test
  void smallCountriesAreDotsWhereTheyAreLargest() {
    assertThat(panel(Inset.CARIBBEAN).dots()).containsKeys("BB", "GD", "KN", "MQ", "TT", "CW");
    assertThat(panel(Inset.EUROPE).dots()).containsKeys("MT", "LU", "XK", "AD", "VA", "GI");
    assertThat(panel(Inset.WORLD).dots())
        .containsKeys("CV", "SG", "MU", "TV", "TK", "KI", "RE")
        .doesNotContainKeys("MT", "BB", "BR", "FR");
  }

  private static Panel panel(Inset inset) {
    return MAP.panels().stream().filter(p -> p.inset() == inset).findFirst().orElseThrow();
  }

  @Test
  void partsOfTheSheetDoNotOverlap() {
    List<Rectangle> frames = Arrays.stream(Inset.values()).map(Inset::frame).toList();

    assertThat(frames.get(0).bottom()).isLessThan(frames.get(1).top());
    assertThat(frames.get(1).right()).isLessThan(frames.get(2).left());
    assertThat(frames)
        .allSatisfy(
            frame -> {
              assertThat(frame.right()).isLessThanOrEqualTo(BaseMap.WIDTH);
              assertThat(frame.bottom()).isLessThanOrEqualTo(BaseMap.HEIGHT);
            });
  }

  @Test
  void dotsCanBeHitAtTwentyFourPixels() {
    for (Panel panel : MAP.panels()) {
      List<Point> places =
          List.copyOf(DotLayout.spread(panel.dots(), panel.inset().frame()).values());
      for (int i = 0; i < places.size(); i++) {
        for (int j = i + 1; j < places.size(); j++) {
          assertThat(places.get(i).distance(places.get(j))).isGreaterThanOrEqualTo(24);
        }
      }
    }
  }

  @Test
  void dotsDoNotMoveFar() {
    Panel caribbean = panel(Inset.CARIBBEAN);

    assertThat(DotLayout.spread(caribbean.dots(), caribbean.inset().frame()))
        .allSatisfy(
            (code, place) ->
                assertThat(place.distance(caribbean.dots().get(code))).as(code).isLessThan(80));
  }

  @Test
  void dotsInOnePlaceMoveApart() {
    Point place = new Point(50, 50);

    assertThat(
            DotLayout.spread(Map.of("A", place, "B", place), new Rectangle(0, 0, 100, 100))
                .values())
        .satisfiesExactly(
            one -> assertThat(one.distance(place)).isBetween(12.0, 13.0),
            other -> assertThat(other.distance(place)).isBetween(12.0, 13.0));
  }
}
