package org.councilnotes.map;

/**
 * A point in a plane.
 *
 * @param x to the right; longitude in degrees where the plane is that of a topology
 * @param y downwards on a sheet; latitude in degrees, or upwards, elsewhere
 */
record Point(double x, double y) {

  Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
