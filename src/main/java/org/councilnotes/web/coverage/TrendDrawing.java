package org.councilnotes.web.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.councilnotes.picture.Drawing;
import org.councilnotes.picture.Stroke;
import org.councilnotes.picture.SvgWriter;
import org.councilnotes.picture.TextMeasure;
import org.councilnotes.picture.TextStyle;
import org.councilnotes.picture.TextStyle.Anchor;
import org.councilnotes.web.coverage.TrendView.Line;
import org.councilnotes.web.coverage.TrendView.Point;
import org.springframework.context.MessageSource;

/**
 * Draws lines over editions or years as the page does: told apart by dashes and numbers, and by
 * colours besides; below them what each line is of, and what gaps say.
 */
record TrendDrawing(TrendView view, MessageSource messages, Locale locale) {

  /** Lines by their numbers; the same as on the page. */
  static final List<Stroke> LINES =
      List.of(
          new Stroke("#17404a", 2.5, ""),
          new Stroke("#9c2b1f", 2.5, "8 4"),
          new Stroke("#55438c", 2.5, "2 4"),
          new Stroke("#1f6b3a", 2.5, "12 4 2 4"),
          new Stroke("#7a5608", 2.5, "16 6"),
          new Stroke("#0b5566", 2.5, "4 2"),
          new Stroke("#6d1c13", 2.5, "10 3 2 3 2 3"),
          new Stroke("#4c575e", 2.5, "1 5"));

  private static final String GROUND = "#ffffff";
  private static final String INK = "#1c2429";
  private static final String INK_SOFT = "#4c575e";
  private static final Stroke RULE = Stroke.of("#d8d4c8", 1);
  private static final TextStyle SCALE = TextStyle.of(12, INK_SOFT);
  private static final TextStyle NUMBER = TextStyle.of(11, INK).bold().at(Anchor.MIDDLE);
  private static final TextStyle KEY = TextStyle.of(13, INK);
  private static final double KEY_ROW = 20;
  private static final double SAMPLE = 44;

  /** Draws them. */
  Drawing draw() {
    SvgWriter svg = new SvgWriter();
    if (!view.isDrawn()) {
      svg.text(0, KEY_ROW, messages.getMessage("coverage.none", null, locale), KEY);
      return new Drawing(TrendView.WIDTH, 2 * KEY_ROW, svg.elements());
    }
    scale(svg);
    view.lines().forEach(line -> line(line, svg));
    view.marks().forEach(mark -> svg.text(mark.x(), mark.y(), mark.numbers(), NUMBER));
    double y = TrendView.HEIGHT + KEY_ROW;
    for (Line line : view.lines()) {
      key(line, y, svg);
      y += KEY_ROW;
    }
    for (Map.Entry<String, String> gap : gaps().entrySet()) {
      TextStyle style = TextStyle.of(12, INK_SOFT);
      String words = messages.getMessage("coverage.state." + gap.getKey(), null, locale);
      for (String text : TextMeasure.lines(words + ": " + gap.getValue(), style, width(), 3)) {
        svg.text(0, y, text, style);
        y += KEY_ROW;
      }
    }
    return new Drawing(TrendView.WIDTH, y, svg.elements());
  }

  private static double width() {
    return TrendView.WIDTH;
  }

  private void scale(SvgWriter svg) {
    for (TrendView.Tick tick : view.ticks()) {
      svg.line(view.left(), tick.y(), view.right(), tick.y(), RULE);
      svg.text(view.left() - 8, tick.y() + 4, tick.label(), SCALE.at(Anchor.END));
    }
    for (TrendView.Time time : view.times()) {
      if (time.isLabelled()) {
        svg.text(time.x(), view.base() + 20, time.label(), SCALE.at(Anchor.MIDDLE));
      }
    }
  }

  private static Stroke stroke(Line line) {
    return LINES.get((line.number() - 1) % LINES.size());
  }

  private static void line(Line line, SvgWriter svg) {
    Stroke stroke = stroke(line);
    Stroke edge = Stroke.of(stroke.colour(), stroke.width());
    line.paths().forEach(path -> svg.polyline(path.strip(), stroke));
    for (Point point : line.points()) {
      if (!point.isGap()) {
        svg.circle(point.x(), point.y(), point.isMarked() ? 5 : 3, GROUND, edge);
      }
    }
  }

  private static void key(Line line, double y, SvgWriter svg) {
    svg.line(0, y - 4, SAMPLE - 8, y - 4, stroke(line));
    svg.text(SAMPLE, y, Integer.toString(line.number()), KEY.bold());
    String label = TextMeasure.fitted(line.label(), KEY, width() - SAMPLE - 16);
    svg.text(SAMPLE + 16, y, label, KEY);
  }

  /** The times without a value, by the reason. */
  private Map<String, String> gaps() {
    return view.lines().stream()
        .flatMap(line -> line.points().stream())
        .filter(Point::isGap)
        .collect(
            Collectors.groupingBy(
                Point::reason,
                TreeMap::new,
                Collectors.mapping(
                    Point::time,
                    Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new),
                        times -> String.join(", ", times)))));
  }
}
