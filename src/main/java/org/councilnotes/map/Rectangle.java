package org.councilnotes.map;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle along the axes, edges included.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
record Rectangle(double left, double top, double right, double bottom) {

  private static final int EDGES = 4;

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  boolean contains(Point point) {
    return point.x() >= left && point.x() <= right && point.y() >= top && point.y() <= bottom;
  }

  /** Whether the box around some points has a part of this one. */
  boolean isNear(List<Point> points) {
    double west = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    double north = Double.MAX_VALUE;
    double south = -Double.MAX_VALUE;
    for (Point point : points) {
      west = Math.min(west, point.x());
      east = Math.max(east, point.x());
      north = Math.min(north, point.y());
      south = Math.max(south, point.y());
    }
    return west <= right && east >= left && north <= bottom && south >= top;
  }

  /** The nearest point of a smaller rectangle, whose edges are moved in by a margin. */
  Point nearest(Point point, double margin) {
    return new Point(
        Math.clamp(point.x(), left + margin, right - margin),
        Math.clamp(point.y(), top + margin, bottom - margin));
  }

  /**
   * The part of a ring that lies inside; empty where none does. A ring that comes in several times
   * stays one ring, joined along the edges.
   *
   * <p>Source: Ivan Sutherland and Gary Hodgman, Reentrant polygon clipping, 1974.
   *
   * @param ring its first point is not repeated at the end
   */
  List<Point> clip(List<Point> ring) {
    List<Point> rest = ring;
    for (int edge = 0; edge < EDGES && !rest.isEmpty(); edge++) {
      rest = clip(rest, edge);
    }
    return rest;
  }

  private List<Point> clip(List<Point> ring, int edge) {
    List<Point> kept = new ArrayList<>(ring.size());
    Point before = ring.getLast();
    for (Point point : ring) {
      if (inside(point, edge) >= 0 != inside(before, edge) >= 0) {
        kept.add(crossing(before, point, edge));
      }
      if (inside(point, edge) >= 0) {
        kept.add(point);
      }
      before = point;
    }
    return kept;
  }

  /** How far a point lies inside of an edge: 0 left, 1 right, 2 top, 3 bottom. */
  private double inside(Point point, int edge) {
    return switch (edge) {
      case 0 -> point.x() - left;
      case 1 -> right - point.x();
      case 2 -> point.y() - top;
      default -> bottom - point.y();
    };
  }

  private Point crossing(Point from, Point to, int edge) {
    double share = inside(from, edge) / (inside(from, edge) - inside(to, edge));
    return from.plus(share * (to.x() - from.x()), share * (to.y() - from.y()));
  }
}
