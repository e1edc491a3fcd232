package org.councilnotes.web.series;

import java.util.List;
import java.util.Locale;
import org.councilnotes.picture.Drawing;
import org.councilnotes.picture.Stroke;
import org.councilnotes.picture.SvgWriter;
import org.councilnotes.picture.TextMeasure;
import org.councilnotes.picture.TextStyle;
import org.councilnotes.picture.TextStyle.Anchor;
import org.councilnotes.web.series.Timeline.Bar;
import org.councilnotes.web.series.Timeline.ChangedShare;
import org.councilnotes.web.series.Timeline.Kind;
import org.councilnotes.web.series.Timeline.YearMark;
import org.springframework.context.MessageSource;

/** Draws the timeline of a series as the page does, and explains its signs below. */
record TimelineDrawing(Timeline line, MessageSource messages, Locale locale) {

  private static final double WIDTH = 960;
  private static final double HUNDRED = 100;
  private static final String BRAND = "#17404a";
  private static final String GROUND = "#ffffff";
  private static final String SHADE = "#d8d4c8";
  private static final String ACCENT = "#b07d10";
  private static final Stroke RULE = Stroke.of("#d8d4c8", 1);
  private static final Stroke EDGE = Stroke.of(GROUND, 1);
  private static final Stroke NOT_DUE = Stroke.of("#8d8a7f", 1);
  private static final Stroke NOT_HELD = new Stroke("#8d8a7f", 1, "4 3");
  private static final TextStyle WORDS = TextStyle.of(11, "#1c2429").at(Anchor.MIDDLE);
  private static final TextStyle SIGN = WORDS.bold();
  private static final TextStyle NAME = TextStyle.of(11, GROUND).at(Anchor.MIDDLE);
  private static final TextStyle YEAR = TextStyle.of(11, "#4c575e");
  private static final TextStyle KEY = TextStyle.of(12, "#4c575e");
  private static final double KEY_ROW = 24;
  private static final double SAMPLE = 22;
  private static final double PADDING = 4;
  private static final double RISE = 8;

  /** Least width of a bar, so that a single day is seen. */
  private static final double LEAST_BAR = 6;

  /** Draws it. */
  Drawing draw() {
    SvgWriter svg = new SvgWriter();
    if (!line.isShown()) {
      svg.text(0, KEY_ROW, message("series.period.none"), KEY);
      return new Drawing(WIDTH, 2 * KEY_ROW, svg.elements());
    }
    years(svg);
    line.bars().forEach(bar -> bar(bar, svg));
    line.rises().forEach(rise -> rise(rise, svg));
    return new Drawing(WIDTH, key(line.height() + KEY_ROW, svg), svg.elements());
  }

  private static double units(double percent) {
    return WIDTH * percent / HUNDRED;
  }

  private void years(SvgWriter svg) {
    double free = 0;
    for (YearMark mark : line.years()) {
      double x = units(mark.at());
      svg.line(x, line.base(), x, line.foot() + 4D, RULE);
      String label = Integer.toString(mark.year());
      double width = TextMeasure.width(label, YEAR);
      if (x >= free && x + width <= WIDTH) {
        svg.text(x + 2, line.foot() + 16D, label, YEAR);
        free = x + width + 2 * PADDING;
      }
    }
  }

  private void bar(Bar bar, SvgWriter svg) {
    double x = units(bar.at());
    double width = Math.max(LEAST_BAR, units(bar.share()));
    shape(bar.kind(), x, bar.y(), width, line.barHeight(), svg);
    boolean isGap = bar.href().isEmpty();
    TextStyle style = isGap ? SIGN : NAME;
    if (TextMeasure.width(bar.label(), style) + 2 * PADDING <= width || isGap) {
      svg.text(x + width / 2, bar.y() + 14D, bar.label(), style);
    }
  }

  private static void shape(
      Kind kind, double x, double y, double width, double height, SvgWriter svg) {
    String path = "M%s %sh%sv%sh-%sz".formatted(x, y, width, height, width);
    switch (kind) {
      case EDITION, MOMENT -> svg.path(path, BRAND, EDGE);
      case NOT_HELD -> svg.path(path, GROUND, NOT_HELD);
      case NOT_DUE -> svg.path(path, SHADE, NOT_DUE);
    }
  }

  private void rise(ChangedShare rise, SvgWriter svg) {
    double x = units(rise.at());
    svg.rectangle(x - RISE / 2, rise.y(), RISE, rise.height(), ACCENT);
    String label = message("series.percent", rise.percent());
    svg.text(x, rise.y() - PADDING, label, WORDS);
  }

  /** Explains the signs, and returns the lower edge. */
  private double key(double y, SvgWriter svg) {
    double x = 0;
    for (Kind kind : List.of(Kind.EDITION, Kind.NOT_HELD, Kind.NOT_DUE)) {
      if (line.bars().stream().anyMatch(bar -> bar.kind() == kind)) {
        shape(kind, x, y - 11, SAMPLE, 14, svg);
        x = explained(x, y, message(words(kind)), svg);
      }
    }
    if (!line.rises().isEmpty()) {
      svg.rectangle(x + (SAMPLE - RISE) / 2, y - 11, RISE, 14, ACCENT);
      explained(x, y, message("series.key.rise"), svg);
    }
    return y + PADDING;
  }

  private static double explained(double x, double y, String words, SvgWriter svg) {
    svg.text(x + SAMPLE + 2 * PADDING, y, words, KEY);
    return x + SAMPLE + TextMeasure.width(words, KEY) + 6 * PADDING;
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case EDITION, MOMENT -> "series.key.edition";
      case NOT_HELD -> "series.gap.not-held";
      case NOT_DUE -> "series.gap.not-due";
    };
  }

  private String message(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
