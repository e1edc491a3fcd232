package org.councilnotes.picture;

import java.util.ArrayList;
import java.util.List;

/** How wide text is, and where its lines end. Widths are in units of the picture. */
public final class TextMeasure {

  private static final String CUT = "\u2026";

  private TextMeasure() {}

  /** The width of a line of text. */
  public static double width(String text, TextStyle style) {
    return LetterOutlines.ofText().width(text, style.size(), style.isBold());
  }

  /** The text, or as much of it as fits with an ellipsis behind it. */
  public static String fitted(String text, TextStyle style, double width) {
    if (width(text, style) <= width) {
      return text;
    }
    return text.substring(0, fitting(text, style, width - width(CUT, style))).stripTrailing() + CUT;
  }

  /**
   * The lines of a text: each ends where the next word does not fit, in a word where it is longer
   * than a line.
   *
   * @param most number of lines; the last one ends with an ellipsis where text is left out
   */
  public static List<String> lines(String text, TextStyle style, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, style) > width) {
      int end = end(rest, style, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty()) {
      lines.add(fitted(rest, style, width));
    }
    return lines;
  }

  private static int end(String text, TextStyle style, double width) {
    int fitting = fitting(text, style, width);
    int blank = text.lastIndexOf(' ', fitting);
    return blank > 0 ? blank : Math.max(fitting, text.offsetByCodePoints(0, 1));
  }

  /** How many UTF-16 code units fit. */
  private static int fitting(String text, TextStyle style, double width) {
    double sum = 0;
    int at = 0;
    while (at < text.length()) {
      int next = text.offsetByCodePoints(at, 1);
      sum += width(text.substring(at, next), style);
      if (sum > width) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
