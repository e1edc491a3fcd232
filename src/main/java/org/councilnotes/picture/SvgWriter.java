package org.councilnotes.picture;

import java.util.Locale;

/**
 * Writes shapes and text as elements of SVG, with escaped text. They look alike wherever they are
 * shown: how they look is said by attributes, not by a style sheet, and nothing is a link or a
 * script. Places and lengths are in units of the picture, the upper left corner is 0, 0.
 */
public final class SvgWriter {

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** The fonts of text, all as wide as the one of which {@link TextMeasure} knows the letters. */
  static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

  private static final int USUAL_LENGTH = 4096;

  private final StringBuilder svg = new StringBuilder(USUAL_LENGTH);

  /** Adds a rectangle. */
  public SvgWriter rectangle(double x, double y, double width, double height, String colour) {
    return start("rect")
        .number("x", x)
        .number("y", y)
        .number("width", width)
        .number("height", height)
        .attribute("fill", colour)
        .end();
  }

  /** Adds a straight line. */
  public SvgWriter line(double x1, double y1, double x2, double y2, Stroke stroke) {
    return start("line")
        .number("x1", x1)
        .number("y1", y1)
        .number("x2", x2)
        .number("y2", y2)
        .stroke(stroke)
        .end();
  }

  /**
   * Adds a line through points.
   *
   * @param points as {@code x,y} with blanks between them
   */
  public SvgWriter polyline(String points, Stroke stroke) {
    return start("polyline")
        .attribute("points", points)
        .attribute("fill", "none")
        .stroke(stroke)
        .end();
  }

  /**
   * Adds a shape.
   *
   * @param path as the {@code d} of a path
   */
  public SvgWriter path(String path, String colour, Stroke edge) {
    return start("path").attribute("d", path).attribute("fill", colour).stroke(edge).end();
  }

  /** Adds a disc with an edge. */
  public SvgWriter circle(double x, double y, double radius, String colour, Stroke edge) {
    return start("circle")
        .number("cx", x)
        .number("cy", y)
        .number("r", radius)
        .attribute("fill", colour)
        .stroke(edge)
        .end();
  }

  /** Adds a line of text; y is the base line of its letters. */
  public SvgWriter text(double x, double y, String text, TextStyle style) {
    return text(x, y, "", text, style);
  }

  /** Adds a line of text that is read from below; x is the base line of its letters. */
  public SvgWriter upright(double x, double y, String text, TextStyle style) {
    return text(x, y, "rotate(-90 " + number(x) + " " + number(y) + ")", text, style);
  }

  private SvgWriter text(double x, double y, String turned, String text, TextStyle style) {
    start("text")
        .number("x", x)
        .number("y", y)
        .number("font-size", style.size())
        .attribute("fill", style.colour());
    if (!turned.isEmpty()) {
      attribute("transform", turned);
    }
    if (style.isBold()) {
      attribute("font-weight", "bold");
    }
    if (style.anchor() != TextStyle.Anchor.START) {
      attribute("text-anchor", style.anchor().name().toLowerCase(Locale.ROOT));
    }
    svg.append('>');
    append(text);
    svg.append("</text>\n");
    return this;
  }

  /** The elements. */
  public String elements() {
    return svg.toString();
  }

  /**
   * What the outermost element says.
   *
   * @param language of the text, as a BCP 47 tag
   * @param ground colour of the sheet
   */
  record Root(double width, double height, String language, String ground) {}

  /** The elements as a file that stands alone, with a name and a description for who hears it. */
  String sheet(Root root, String title, String description) {
    SvgWriter file = new SvgWriter();
    file.start("svg")
        .attribute("xmlns", NAMESPACE)
        .number("width", root.width())
        .number("height", root.height())
        .attribute("viewBox", "0 0 " + number(root.width()) + " " + number(root.height()))
        .attribute("role", "img")
        .attribute("aria-labelledby", "title description")
        .attribute("lang", root.language())
        .attribute("font-family", FONTS);
    file.svg.append(">\n");
    file.leaf("title", "title", title).leaf("desc", "description", description);
    file.rectangle(0, 0, root.width(), root.height(), root.ground());
    return file.svg.append(svg).append("</svg>\n").toString();
  }

  /** Adds elements at a place; they are as they should be already. */
  SvgWriter group(double x, double y, String elements) {
    start("g").attribute("transform", "translate(" + number(x) + " " + number(y) + ")");
    svg.append(">\n").append(elements).append("</g>\n");
    return this;
  }

  private SvgWriter start(String element) {
    svg.append('<').append(element);
    return this;
  }

  private SvgWriter attribute(String name, String value) {
    svg.append(' ').append(name).append("=\"");
    append(value);
    svg.append('"');
    return this;
  }

  private SvgWriter number(String name, double value) {
    return attribute(name, number(value));
  }

  private SvgWriter end() {
    svg.append("/>\n");
    return this;
  }

  /** Adds an element that has text only. */
  private SvgWriter leaf(String element, String id, String text) {
    start(element).attribute("id", id);
    svg.append('>');
    append(text);
    svg.append("</").append(element).append(">\n");
    return this;
  }

  private SvgWriter stroke(Stroke stroke) {
    attribute("stroke", stroke.colour()).number("stroke-width", stroke.width());
    return stroke.dashes().isEmpty() ? this : attribute("stroke-dasharray", stroke.dashes());
  }

  /** With two decimals at most. A picture has tens of thousands of numbers. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    long rest = Math.abs(hundredths % 100);
    String sign = hundredths < 0 ? "-" : "";
    String decimals = rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
    return sign + Math.abs(hundredths / 100) + decimals;
  }

  /** Adds escaped text without the characters that XML 1.0 does not allow. */
  private void append(String text) {
    text.codePoints()
        .filter(SvgWriter::isAllowed)
        .forEach(
            character -> {
              switch (character) {
                case '&' -> svg.append("&amp;");
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                case '"' -> svg.append("&quot;");
                default -> svg.appendCodePoint(character);
              }
            });
  }

  /** Source: XML 1.0, production 2 (Char). */
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
