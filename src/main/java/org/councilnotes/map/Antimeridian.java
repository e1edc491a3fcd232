package org.councilnotes.map;

import java.util.ArrayList;
import java.util.List;

/** Cuts what crosses the meridian of 180 degrees, where the sheet ends. Points are in degrees. */
final class Antimeridian {

  private static final double HALF = 180;
  private static final double FULL = 360;
  private static final double POLE = 90;

  private Antimeridian() {}

  /** The same line without jumps from one end of the sheet to the other: beyond 180 degrees. */
  static List<Point> unwrapped(List<Point> line) {
    List<Point> unwrapped = new ArrayList<>(line.size());
    double turns = 0;
    double before = line.isEmpty() ? 0 : line.getFirst().x();
    for (Point point : line) {
      if (point.x() - before > HALF) {
        turns -= FULL;
      } else if (before - point.x() > HALF) {
        turns += FULL;
      }
      before = point.x();
      unwrapped.add(point.plus(turns, 0));
    }
    return unwrapped;
  }

  /** The parts of a ring on the sheet: one, unless it crosses the meridian. */
  static List<List<Point>> cut(List<Point> ring) {
    List<Point> unwrapped = unwrapped(ring);
    List<List<Point>> parts = new ArrayList<>();
    for (double moved = -FULL; moved <= FULL; moved += FULL) {
      double back = -moved;
      List<Point> part =
          new Rectangle(moved - HALF, -POLE, moved + HALF, POLE)
              .clip(unwrapped).stream().map(point -> point.plus(back, 0)).toList();
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
