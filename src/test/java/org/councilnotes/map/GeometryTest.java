package org.councilnotes.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rings, lines and paths. */
class GeometryTest {

  private static final List<Point> SQUARE =
      List.of(new Point(0, 0), new Point(10, 0), new Point(10, 10), new Point(0, 10));

  @Test
  void areaAndCentreOfASquare() {
    assertThat(Rings.area(SQUARE)).isEqualTo(100);
    assertThat(Rings.area(SQUARE.reversed())).isEqualTo(100);
    assertThat(Rings.centre(SQUARE)).isEqualTo(new Point(5, 5));
    assertThat(Rings.area(List.of())).isZero();
  }

  @Test
  void ringIsCutAtTheFrame() {
    Rectangle frame = new Rectangle(5, 2, 20, 8);

    assertThat(Rings.area(frame.clip(SQUARE))).isEqualTo(30);
    assertThat(new Rectangle(-1, -1, 11, 11).clip(SQUARE)).isEqualTo(SQUARE);
    assertThat(new Rectangle(11, 0, 20, 10).clip(SQUARE)).isEmpty();
  }

  @Test
  void ringOverTheAntimeridianIsCutInTwo() {
    List<Point> ring =
        List.of(new Point(170, 0), new Point(-170, 0), new Point(-170, 10), new Point(170, 10));

    List<List<Point>> parts = Antimeridian.cut(ring);

    assertThat(parts).hasSize(2);
    assertThat(parts).allSatisfy(part -> assertThat(Rings.area(part)).isEqualTo(100));
    assertThat(parts.stream().flatMap(List::stream).map(Point::x))
        .containsOnly(170.0, 180.0, -180.0, -170.0);
    assertThat(Antimeridian.cut(SQUARE)).containsExactly(SQUARE);
  }

  @Test
  void smallTrianglesAreTakenOutAndEndsStay() {
    List<Point> line =
        List.of(
            new Point(0, 0), new Point(1, 0.1), new Point(2, 0), new Point(3, 5), new Point(4, 0));

    assertThat(LineSimplification.simplify(line, line, 1))
        .containsExactly(new Point(0, 0), new Point(2, 0), new Point(3, 5), new Point(4, 0));
    assertThat(LineSimplification.simplify(line, line, 100))
        .containsExactly(new Point(0, 0), new Point(4, 0));
  }

  @Test
  void closedLineStaysATriangle() {
    List<Point> circle =
        IntStream.rangeClosed(0, 36)
            .mapToObj(i -> Math.toRadians(i % 36 * 10.0))
            .map(angle -> new Point(Math.cos(angle), Math.sin(angle)))
            .toList();

    List<Point> simple = LineSimplification.simplify(circle, circle, 100);

    assertThat(simple).hasSize(4);
    assertThat(simple.getFirst()).isEqualTo(simple.getLast());
  }

  @Test
  void lineIsTheSameBackwards() {
    List<Point> line =
        IntStream.range(0, 200).mapToObj(i -> new Point(i, Math.sin(i * 0.7) * (i % 7))).toList();

    assertThat(LineSimplification.simplify(line.reversed(), line.reversed(), 2).reversed())
        .isEqualTo(LineSimplification.simplify(line, line, 2));
  }

  @Test
  void pathHasDifferencesInTenths() {
    SvgPath path = new SvgPath();
    path.add(List.of(new Point(1.04, 2), new Point(1.34, 1.8), new Point(11.3, 1.8)));
    path.add(List.of(new Point(1, 1), new Point(2, 2)));

    assertThat(path).hasToString("M1 2l.3-.2 10 0z");
  }
}
