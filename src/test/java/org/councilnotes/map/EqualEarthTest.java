package org.councilnotes.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualEarthTest {

  private static final double WIDEST = 2.7066299836960748;
  private static final double HIGHEST = 1.3173627591574133;

  /** Metres on a sphere of 6,378,137 metres, as PROJ has them for eqearth. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "-180, 0, -17263256.84, 0",
    "180, 0, 17263256.84, 0",
    "0, 90, 0, 8402320.16",
    "-180, 90, -10227908.09, 8402320.16"
  })
  void placesLieWhereProjPutsThem(double longitude, double latitude, double x, double y) {
    Point point = EqualEarth.project(longitude, latitude);

    assertThat(point.x() * 6378137).isCloseTo(x, within(1.0));
    assertThat(point.y() * 6378137).isCloseTo(y, within(1.0));
  }

  /** The example of PROJ's documentation. */
  @Test
  void exampleOfProjIsRight() {
    assertThat(EqualEarth.project(122, 47).x()).isCloseTo(1.55, within(0.005));
    assertThat(EqualEarth.project(122, 47).y()).isCloseTo(0.89, within(0.005));
  }

  @Test
  void edgesAreThoseOfThePaper() {
    assertThat(EqualEarth.project(180, 0).x()).isCloseTo(WIDEST, within(1e-12));
    assertThat(EqualEarth.project(0, 90).y()).isCloseTo(HIGHEST, within(1e-12));
    assertThat(WIDEST / HIGHEST).isCloseTo(2.05, within(0.01));
  }

  /** A field of ten by ten degrees has the area that it has on the sphere. */
  @ParameterizedTest
  @CsvSource({"0, 0", "-170, 20", "60, 40", "170, 70", "100, 80", "-60, -50", "20, -90"})
  void areasAreThoseOfTheSphere(double west, double south) {
    double area = Rings.area(field(west, south));
    double onSphere =
        Math.toRadians(10)
            * (Math.sin(Math.toRadians(south + 10)) - Math.sin(Math.toRadians(south)));

    assertThat(area / onSphere).isCloseTo(1, within(1e-4));
  }

  /** Meridians are curved, so edges have a point every tenth of a degree. */
  private static List<Point> field(double west, double south) {
    List<Point> ring = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ring.add(EqualEarth.project(west, south + i / 10.0));
    }
    for (int i = 0; i < 100; i++) {
      ring.add(EqualEarth.project(west + i / 10.0, south + 10));
    }
    for (int i = 0; i < 100; i++) {
      ring.add(EqualEarth.project(west + 10, south + 10 - i / 10.0));
    }
    for (int i = 0; i < 100; i++) {
      ring.add(EqualEarth.project(west + 10 - i / 10.0, south));
    }
    return ring;
  }
}
