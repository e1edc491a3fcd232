package org.councilnotes.picture;

import java.util.List;
import org.councilnotes.picture.SvgWriter.Root;

/**
 * A drawing with its caption on a white sheet, as an SVG file that stands alone.
 *
 * @param width of the sheet, in units of 1/96 inch
 * @param height of the sheet, likewise
 * @param svg the file
 */
public record Picture(double width, double height, String svg) {

  private static final double MARGIN = 24;

  /** The least width of text; a narrower drawing does not narrow its caption. */
  private static final double LEAST_TEXT = 640;

  /** The greatest width of text, so that its lines can be read. */
  private static final double MOST_TEXT = 960;

  private static final String GROUND = "#ffffff";
  private static final String INK = "#1c2429";
  private static final String INK_SOFT = "#4c575e";
  private static final double GAP = 16;

  /** How text of one kind is set, and how many lines a text may have. */
  private record Setting(TextStyle style, double lineHeight, int most) {}

  private static final Setting TITLE = new Setting(TextStyle.of(20, INK).bold(), 26, 3);
  private static final Setting ABOUT = new Setting(TextStyle.of(13, INK), 18, 6);
  private static final Setting SOURCE = new Setting(TextStyle.of(11, INK_SOFT), 15, 5);

  /** Puts a drawing and its caption together. */
  public static Picture of(Drawing drawing, Caption caption) {
    double text = Math.clamp(drawing.width(), LEAST_TEXT, MOST_TEXT);
    SvgWriter svg = new SvgWriter();
    double y = MARGIN;
    y = write(svg, List.of(caption.title()), TITLE, text, y) + GAP / 4;
    y = write(svg, caption.about(), ABOUT, text, y) + GAP;
    svg.group(MARGIN, y, drawing.elements());
    y = write(svg, caption.source(), SOURCE, text, y + drawing.height() + GAP);
    double width = Math.max(text, drawing.width()) + 2 * MARGIN;
    double height = y + MARGIN;
    String described = String.join(" ", caption.about());
    Root root = new Root(width, height, caption.locale().toLanguageTag(), GROUND);
    return new Picture(width, height, svg.sheet(root, caption.title(), described));
  }

  /** Writes texts, each in its lines, and returns where the last one ends. */
  private static double write(
      SvgWriter svg, List<String> texts, Setting setting, double width, double from) {
    double y = from;
    for (String text : texts) {
      for (String line : TextMeasure.lines(text, setting.style(), width, setting.most())) {
        y += setting.lineHeight();
        svg.text(MARGIN, y - setting.lineHeight() / 4, line, setting.style());
      }
    }
    return y;
  }
}
