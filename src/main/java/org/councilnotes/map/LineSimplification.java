package org.councilnotes.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Takes points out of a line, each time the one whose triangle with its neighbours is the smallest.
 * Both ends stay, so lines that meet still meet.
 *
 * <p>Source: Mahes Visvalingam and Duncan Whyatt, Line generalisation by repeated elimination of
 * points, The Cartographic Journal 30, 1993.
 */
final class LineSimplification {

  /** Fewest points of a closed line, its end being its beginning: a triangle. */
  private static final int CLOSED = 4;

  private final List<Point> line;
  private final List<Point> drawn;
  private final int fewest;
  private final int[] before;
  private final int[] after;
  private final double[] areas;
  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingDouble(Candidate::area).thenComparingInt(Candidate::at));

  /** A point that may go; outdated where its area is another one by now. */
  private record Candidate(int at, double area) {}

  private LineSimplification(List<Point> line, List<Point> drawn) {
    this.line = line;
    this.drawn = drawn;
    this.fewest = line.getFirst().equals(line.getLast()) ? CLOSED : 2;
    this.before = new int[line.size()];
    this.after = new int[line.size()];
    this.areas = new double[line.size()];
  }

  /**
   * Simplifies a line.
   *
   * @param drawn where its points are drawn
   * @param smallest area of the triangles that stay, as drawn
   * @return the points of the line that stay
   */
  static List<Point> simplify(List<Point> line, List<Point> drawn, double smallest) {
    return line.size() <= 2 ? line : new LineSimplification(line, drawn).simplified(smallest);
  }

  private List<Point> simplified(double smallest) {
    for (int at = 0; at < line.size(); at++) {
      before[at] = at - 1;
      after[at] = at + 1;
    }
    for (int at = 1; at < line.size() - 1; at++) {
      offer(at, 0);
    }
    int left = line.size();
    while (left > fewest && !candidates.isEmpty() && candidates.peek().area() < smallest) {
      Candidate next = candidates.remove();
      if (areas[next.at()] == next.area()) {
        takeOut(next);
        left--;
      }
    }
    List<Point> kept = new ArrayList<>();
    for (int at = 0; at < line.size(); at = after[at]) {
      kept.add(line.get(at));
    }
    return kept;
  }

  private void takeOut(Candidate point) {
    int left = before[point.at()];
    int right = after[point.at()];
    after[left] = right;
    before[right] = left;
    areas[point.at()] = -1;
    if (left > 0) {
      offer(left, point.area());
    }
    if (right < line.size() - 1) {
      offer(right, point.area());
    }
  }

  /** A point never goes before one that was smaller. */
  private void offer(int at, double least) {
    double area = Rings.area(drawn.get(before[at]), drawn.get(at), drawn.get(after[at]));
    areas[at] = Math.max(area, least);
    candidates.add(new Candidate(at, areas[at]));
  }
}
