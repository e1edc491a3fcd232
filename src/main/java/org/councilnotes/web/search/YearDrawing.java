package org.councilnotes.web.search;

import java.util.NavigableMap;
import java.util.function.IntPredicate;
import org.councilnotes.picture.Drawing;
import org.councilnotes.picture.ScaleStep;
import org.councilnotes.picture.Stroke;
import org.councilnotes.picture.SvgWriter;
import org.councilnotes.picture.TextMeasure;
import org.councilnotes.picture.TextStyle;
import org.councilnotes.picture.TextStyle.Anchor;

/**
 * Draws counts by year as bars, one for each year from the first to the last.
 *
 * @param chosen years whose bars are darker
 * @param none what is written where nothing is counted
 */
record YearDrawing(NavigableMap<Integer, Long> counts, IntPredicate chosen, String none) {

  /** Colours of bars: of years that are not chosen, and of the others; the same as on the page. */
  static final String USUAL = "#6d96a1";

  static final String CHOSEN = "#17404a";

  private static final TextStyle WORDS = TextStyle.of(12, "#4c575e");
  private static final TextStyle FIGURE = TextStyle.of(11, "#1c2429").at(Anchor.MIDDLE);
  private static final Stroke RULE = Stroke.of("#d8d4c8", 1);
  private static final Stroke BASE = Stroke.of("#8d8a7f", 1);

  private static final double WIDTH = 880;
  private static final double HIGHEST = 220;
  private static final double TOP = 20;
  private static final double FOOT = TOP + HIGHEST;
  private static final double HEIGHT = FOOT + 24;
  private static final double WIDEST_BAR = 56;
  private static final double GAP = 0.2;
  private static final double PADDING = 8;

  /** About how many lines the scale has. */
  private static final int LINES = 5;

  private static final int TEN = 10;
  private static final int FIVE = 5;

  /** Draws them. */
  Drawing draw() {
    SvgWriter svg = new SvgWriter();
    if (counts.isEmpty()) {
      svg.text(0, TOP, none, WORDS);
      return new Drawing(WIDTH, 2 * TOP, svg.elements());
    }
    long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    double left = TextMeasure.width(Long.toString(largest), WORDS) + PADDING;
    int years = counts.lastKey() - counts.firstKey() + 1;
    double step = Math.min(WIDEST_BAR, (WIDTH - left) / years);
    scale(largest, left, left + years * step, svg);
    for (int i = 0; i < years; i++) {
      bar(counts.firstKey() + i, left + i * step, step, largest, svg);
    }
    svg.line(left, FOOT, left + years * step, FOOT, BASE);
    return new Drawing(WIDTH, HEIGHT, svg.elements());
  }

  private static void scale(long largest, double left, double right, SvgWriter svg) {
    long step = Math.max(1, Math.round(ScaleStep.of((double) largest, LINES)));
    for (long count = step; count <= largest; count += step) {
      double y = FOOT - HIGHEST * count / largest;
      svg.line(left, y, right, y, RULE);
      String label = Long.toString(count);
      svg.text(left - PADDING, y + 4, label, WORDS.at(Anchor.END));
    }
  }

  private void bar(int year, double x, double step, long largest, SvgWriter svg) {
    long count = counts.getOrDefault(year, 0L);
    double height = HIGHEST * count / largest;
    if (count > 0) {
      svg.rectangle(
          x + step * GAP / 2,
          FOOT - height,
          step * (1 - GAP),
          height,
          chosen.test(year) ? CHOSEN : USUAL);
    }
    String figure = Long.toString(count);
    if (count > 0 && TextMeasure.width(Long.toString(largest), FIGURE) <= step) {
      svg.text(x + step / 2, FOOT - height - 4, figure, FIGURE);
    }
    if (isNamed(year, step)) {
      svg.text(x + step / 2, FOOT + 16, Integer.toString(year), WORDS.at(Anchor.MIDDLE));
    }
  }

  /** Whether the year is written below its bar: each one, every fifth or every tenth. */
  private static boolean isNamed(int year, double step) {
    double label = TextMeasure.width("2000", WORDS) + PADDING;
    int every = step >= label ? 1 : step * FIVE >= label ? FIVE : TEN;
    return year % every == 0;
  }
}
