package org.councilnotes.map;

import java.util.List;

/** Measures of rings. The first point of a ring is not repeated at its end. */
final class Rings {

  private Rings() {}

  /** The area that a ring encloses, never negative. */
  static double area(List<Point> ring) {
    return Math.abs(signedArea(ring));
  }

  /** The area of a triangle. */
  static double area(Point a, Point b, Point c) {
    return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y())) / 2;
  }

  /** The centre of the area; the mean of the points where there is no area. */
  static Point centre(List<Point> ring) {
    double area = signedArea(ring);
    if (area == 0) {
      return mean(ring);
    }
    double x = 0;
    double y = 0;
    Point before = ring.getLast();
    for (Point point : ring) {
      double cross = cross(before, point);
      x += (before.x() + point.x()) * cross;
      y += (before.y() + point.y()) * cross;
      before = point;
    }
    return new Point(x / (6 * area), y / (6 * area));
  }

  private static double signedArea(List<Point> ring) {
    double twice = 0;
    Point before = ring.isEmpty() ? new Point(0, 0) : ring.getLast();
    for (Point point : ring) {
      twice += cross(before, point);
      before = point;
    }
    return twice / 2;
  }

  private static Point mean(List<Point> ring) {
    return new Point(
        ring.stream().mapToDouble(Point::x).average().orElse(0),
        ring.stream().mapToDouble(Point::y).average().orElse(0));
  }

  private static double cross(Point a, Point b) {
    return a.x() * b.y() - b.x() * a.y();
  }
}
