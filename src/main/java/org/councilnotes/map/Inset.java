package org.councilnotes.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The parts of the sheet: the world, and two regions of many small countries drawn larger. All have
 * one projection, so areas can be compared within each of them.
 *
 * <p>Widths and heights are pixels of the sheet: a sheet is shown at {@link BaseMap#WIDTH} CSS
 * pixels or more.
 */
public enum Inset {
  /** All but Antarctica. */
  WORLD(-2.7066, 1.31, 2.7066, -1.05, 0, 0, BaseMap.WIDTH),
  /** With the south and east of the Mediterranean, and the Caucasus. */
  EUROPE(-0.31, 1.215, 0.69, 0.6, 0, 450, 560),
  /** With Central America. */
  CARIBBEAN(-1.37, 0.545, -0.84, 0.13, 580, 450, 380);

  private final double west;
  private final double north;
  private final double east;
  private final double south;
  private final int left;
  private final int top;
  private final int width;

  Inset(double west, double north, double east, double south, int left, int top, int width) {
    this.west = west;
    this.north = north;
    this.east = east;
    this.south = south;
    this.left = left;
    this.top = top;
    this.width = width;
  }

  /** What is projected onto it, in radians of the sphere; y is to the north. */
  private Rectangle extent() {
    return new Rectangle(west, south, east, north);
  }

  /** Where it is on the sheet. */
  Rectangle frame() {
    return new Rectangle(left, top, left + (double) width, top + (north - south) * scale());
  }

  /** Pixels for a radian of the sphere. */
  double scale() {
    return width / (east - west);
  }

  /** Where a projected point is on the sheet. */
  Point onSheet(Point projected) {
    return new Point(
        left + (projected.x() - west) * scale(), top + (north - projected.y()) * scale());
  }

  /** The part of the sheet's world that is drawn larger here. */
  Rectangle inWorld() {
    Point northWest = WORLD.onSheet(new Point(west, north));
    Point southEast = WORLD.onSheet(new Point(east, south));
    return new Rectangle(northWest.x(), northWest.y(), southEast.x(), southEast.y());
  }

  /** Whether a projected point is shown here, and nowhere larger. */
  boolean isLargestOf(Point projected) {
    return extent().contains(projected)
        && (this != WORLD || enlarged().stream().noneMatch(i -> i.extent().contains(projected)));
  }

  /** Those that draw a part of the world larger. */
  static List<Inset> enlarged() {
    return Arrays.stream(values()).filter(inset -> inset != WORLD).toList();
  }

  /** The end of its message key. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
