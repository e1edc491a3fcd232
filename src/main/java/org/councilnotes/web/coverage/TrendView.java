package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.councilnotes.coverage.CellState;
import org.councilnotes.coverage.Trend;
import org.councilnotes.coverage.TrendMeasure;
import org.councilnotes.picture.ScaleStep;
import org.councilnotes.web.address.SearchState;

/**
 * Lines over editions or years as the page shows them: a picture, and a table that says the same.
 * Coordinates are those of the picture's view box.
 *
 * @param times labels of the columns
 * @param ticks of the scale
 * @param marks which lines have a point at a place
 */
record TrendView(
    List<Time> times, List<Line> lines, List<Tick> ticks, List<Mark> marks, boolean isComplete) {

  static final int WIDTH = 800;
  static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int RIGHT = 32;
  private static final int TOP = 16;
  private static final int BOTTOM = 40;
  private static final int MOST_TICKS = 5;

  /** From a point to the base line of its mark. */
  private static final int MARK_RISE = 9;

  /** Below a point there is no room for the mark of another one within this distance. */
  private static final int CLOSE = 24;

  private static final String NOT_COUNTED = "not-counted";

  /** Most labels of times that fit below the picture. */
  private static final int MOST_LABELS = 12;

  TrendView {
    times = List.copyOf(times);
    lines = List.copyOf(lines);
    ticks = List.copyOf(ticks);
    marks = List.copyOf(marks);
  }

  /**
   * A time.
   *
   * @param isLabelled whether the picture has room for its label
   */
  record Time(String label, double x, boolean isLabelled) {}

  record Tick(String label, double y) {}

  /**
   * The numbers of lines above their points.
   *
   * @param numbers of the lines, the upper one first, separated by blanks: points that lie close to
   *     each other have one mark
   * @param x of the middle of the text
   * @param y of its base line
   */
  record Mark(String numbers, double x, double y) {}

  /**
   * A line.
   *
   * @param number from 1: its dashes and the shape of its points
   * @param paths stretches without a gap, as points of a polyline
   */
  record Line(int number, String label, List<String> paths, List<Point> points) {

    Line {
      paths = List.copyOf(paths);
      points = List.copyOf(points);
    }
  }

  /**
   * A point, or a gap.
   *
   * @param figure as printed; empty for a gap
   * @param reason why there is no figure: the end of a message key
   * @param href its passages; empty where there are none
   */
  record Point(
      String time, String figure, double x, double y, String reason, Optional<String> href) {

    public boolean isGap() {
      return figure.isEmpty();
    }

    /** Whether the picture has the number of the line there: where passages are counted. */
    public boolean isMarked() {
      return !isGap() && href.isPresent();
    }
  }

  static TrendView of(Trend trend, SearchState state, Locale locale) {
    double highest = highest(trend);
    double step = ScaleStep.of(highest, MOST_TICKS);
    return new Layout(trend, state, locale, step, step * Math.ceil(highest / step)).view();
  }

  private static double highest(Trend trend) {
    double highest = 0;
    for (Trend.Line line : trend.lines()) {
      for (String time : trend.times()) {
        highest = Math.max(highest, trend.value(line, time).orElse(0));
      }
    }
    return highest == 0 ? 1 : highest;
  }

  /**
   * Lays lines out.
   *
   * @param step distance of ticks
   * @param top value at the upper edge
   */
  private record Layout(Trend trend, SearchState state, Locale locale, double step, double top) {

    TrendView view() {
      int every = (trend.times().size() + MOST_LABELS - 1) / MOST_LABELS;
      List<Time> times =
          IntStream.range(0, trend.times().size())
              .mapToObj(i -> new Time(trend.times().get(i), x(i), i % Math.max(every, 1) == 0))
              .toList();
      List<Line> lines = new ArrayList<>();
      for (Trend.Line line : trend.lines()) {
        lines.add(line(lines.size() + 1, line));
      }
      List<Tick> ticks =
          IntStream.rangeClosed(0, (int) Math.round(top / step))
              .mapToObj(i -> step * i)
              .map(value -> new Tick(tick(value), y(value)))
              .toList();
      return new TrendView(
          times, lines, ticks, marks(lines), trend.lines().stream().allMatch(trend::isCounted));
    }

    private List<Mark> marks(List<Line> lines) {
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < trend.times().size(); i++) {
        int at = i;
        List<Line> marked =
            lines.stream()
                .filter(line -> line.points().get(at).isMarked())
                .sorted(Comparator.comparing(line -> line.points().get(at).y()))
                .toList();
        double last = Double.NEGATIVE_INFINITY;
        for (Line line : marked) {
          Point point = line.points().get(at);
          String number = Integer.toString(line.number());
          if (point.y() - last < CLOSE) {
            Mark above = marks.removeLast();
            marks.add(new Mark(above.numbers() + " " + number, above.x(), above.y()));
          } else {
            marks.add(new Mark(number, point.x(), point.y() - MARK_RISE));
          }
          last = point.y();
        }
      }
      return marks;
    }

    private Line line(int number, Trend.Line line) {
      List<Point> points = new ArrayList<>();
      List<String> paths = new ArrayList<>();
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < trend.times().size(); i++) {
        Point point = point(line, i);
        points.add(point);
        if (point.isGap()) {
          paths.add(path.toString());
          path.setLength(0);
        } else {
          path.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), point.y()));
        }
      }
      paths.add(path.toString());
      paths.removeIf(String::isEmpty);
      return new Line(number, line.query(), paths, points);
    }

    private Point point(Trend.Line line, int at) {
      String time = trend.times().get(at);
      OptionalDouble value = trend.value(line, time);
      long passages = line.passages().getOrDefault(time, 0L);
      Optional<String> href =
          passages == 0
              ? Optional.empty()
              : Optional.of(
                  state
                      .withText(line.query())
                      .withFilters(
                          state
                              .filters()
                              .withoutChoice(trend.request().by().facet())
                              .with(trend.request().by().facet(), time))
                      .href());
      return new Point(
          time,
          value.isPresent() ? printed(value.getAsDouble()) : "",
          x(at),
          y(value.orElse(0)),
          reason(time),
          href);
    }

    /** Why there is no value, as the end of a message key. */
    private String reason(String time) {
      return trend.isHeld(time)
          ? NOT_COUNTED
          : trend.states().getOrDefault(time, CellState.NO_REPORT_HELD).key();
    }

    private double x(int at) {
      int steps = Math.max(1, trend.times().size() - 1);
      return LEFT + (double) (WIDTH - LEFT - RIGHT) * at / steps;
    }

    private double y(double value) {
      return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
    }

    private String tick(double value) {
      return step < 1 ? RateFormat.printed(value, locale) : String.format(locale, "%,.0f", value);
    }

    private String printed(double value) {
      return trend.request().measure() == TrendMeasure.PER10000
          ? RateFormat.printed(value, locale)
          : String.format(locale, "%,.0f", value);
    }
  }

  /** Whether there is anything to draw. */
  public boolean isDrawn() {
    return !times.isEmpty();
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return WIDTH - RIGHT;
  }

  public int base() {
    return HEIGHT - BOTTOM;
  }
}
