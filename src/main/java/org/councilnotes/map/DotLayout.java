package org.councilnotes.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Moves dots apart so that none lies on another. The same dots always end at the same places: pairs
 * push each other in the order of their codes, round by round, until none are too near.
 */
final class DotLayout {

  /** Smallest distance of two centres, in pixels: targets of 24 pixels touch. */
  static final double DISTANCE = 24;

  /** Pushed a bit farther, since the last rounds move dots by less and less. */
  private static final double PUSHED = 24.5;

  private static final int MOST_ROUNDS = 2_000;

  /** A direction for dots in one place: an angle that gives each of them another one. */
  private static final double ANGLE = Math.PI * (3 - Math.sqrt(5));

  private DotLayout() {}

  /**
   * Moves dots apart.
   *
   * @param dots centres by code
   * @param frame where they stay, whole
   */
  static SortedMap<String, Point> spread(Map<String, Point> dots, Rectangle frame) {
    List<String> codes = dots.keySet().stream().sorted().toList();
    List<Point> places = new ArrayList<>();
    codes.forEach(code -> places.add(frame.nearest(dots.get(code), DISTANCE / 2)));
    int rounds = 0;
    while (push(places, frame) && rounds < MOST_ROUNDS) {
      rounds++;
    }
    SortedMap<String, Point> spread = new TreeMap<>();
    for (int i = 0; i < codes.size(); i++) {
      spread.put(codes.get(i), places.get(i));
    }
    return spread;
  }

  /** One round; returns whether two were nearer than {@link #DISTANCE}. */
  private static boolean push(List<Point> places, Rectangle frame) {
    boolean isTooNear = false;
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        double distance = places.get(i).distance(places.get(j));
        if (distance < PUSHED) {
          isTooNear |= distance < DISTANCE;
          push(places, i, j, frame);
        }
      }
    }
    return isTooNear;
  }

  private static void push(List<Point> places, int one, int other, Rectangle frame) {
    Point a = places.get(one);
    Point b = places.get(other);
    double distance = a.distance(b);
    double x = distance == 0 ? Math.cos(ANGLE * other) : (b.x() - a.x()) / distance;
    double y = distance == 0 ? Math.sin(ANGLE * other) : (b.y() - a.y()) / distance;
    double half = (PUSHED - distance) / 2;
    places.set(one, frame.nearest(a.plus(-x * half, -y * half), DISTANCE / 2));
    places.set(other, frame.nearest(b.plus(x * half, y * half), DISTANCE / 2));
  }
}
