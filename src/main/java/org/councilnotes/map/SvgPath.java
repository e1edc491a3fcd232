package org.councilnotes.map;

import java.util.List;

/** Writes rings as the data of an SVG path: differences, in tenths of a pixel. */
final class SvgPath {

  private static final int PART = 10;
  private static final int FEWEST = 3;

  private final StringBuilder data = new StringBuilder();

  /** Adds a ring; one of fewer than three points is left out. */
  void add(List<Point> ring) {
    long x = 0;
    long y = 0;
    if (ring.size() < FEWEST) {
      return;
    }
    String step = "M";
    for (Point point : ring) {
      long toX = Math.round(point.x() * PART);
      long toY = Math.round(point.y() * PART);
      if (toX != x || toY != y) {
        data.append(step);
        number(toX - x, !step.isEmpty());
        number(toY - y, false);
        step = step.equals("M") ? "l" : "";
        x = toX;
        y = toY;
      }
    }
    data.append('z');
  }

  /** Adds a number of tenths as short as can be: {@code -.3} for -3. */
  private void number(long tenths, boolean isFirst) {
    if (!isFirst && tenths >= 0) {
      data.append(' ');
    }
    long size = Math.abs(tenths);
    if (tenths < 0) {
      data.append('-');
    }
    if (size >= PART || size == 0) {
      data.append(size / PART);
    }
    if (size % PART != 0) {
      data.append('.').append(size % PART);
    }
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
