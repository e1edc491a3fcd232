package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes pages, lines and rules as {@link Layout} describes. */
final class LayoutWriter {

  private final XHTMLContentHandler xhtml;

  LayoutWriter(XHTMLContentHandler xhtml) {
    this.xhtml = xhtml;
  }

  /** A page's number and its width and height in points. */
  record Sheet(int number, float width, float height) {}

  /**
   * Begins a page.
   *
   * @param ocr the value of {@link Layout#OCR}, where it has one
   */
  void startPage(Sheet sheet, Optional<String> ocr) throws SAXException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Layout.NUMBER, Integer.toString(sheet.number()));
    values.put(Layout.WIDTH, points(sheet.width()));
    values.put(Layout.HEIGHT, points(sheet.height()));
    ocr.ifPresent(value -> values.put(Layout.OCR, value));
    xhtml.startElement("div", attributes(Layout.PAGE, values));
  }

  void endPage() throws SAXException {
    xhtml.endElement("div");
  }

  void line(PdfLine line) throws SAXException {
    Spot spot = new Spot(line.x(), line.y(), line.right(), line.firstWordEnd(), line.size());
    line(Layout.LINE, spot, line.runs());
  }

  /** Where a line stands: {@code y} of its baseline, {@code word} the end of its first word. */
  record Spot(float x, float y, float right, float word, float size) {}

  void line(String styleClass, Spot spot, List<PdfLine.Run> runs) throws SAXException {
    xhtml.startElement(
        "p",
        attributes(
            styleClass,
            Map.of(
                Layout.X, points(spot.x()),
                Layout.Y, points(spot.y()),
                Layout.RIGHT, points(spot.right()),
                Layout.WORD, points(spot.word()),
                Layout.SIZE, points(spot.size()))));
    for (PdfLine.Run run : runs) {
      run(run);
    }
    xhtml.endElement("p");
  }

  void rotated(String text) throws SAXException {
    xhtml.startElement("p", attributes(Layout.ROTATED, Map.of()));
    xhtml.characters(text);
    xhtml.endElement("p");
  }

  void rule(PdfRule rule) throws SAXException {
    xhtml.startElement(
        Layout.RULE,
        attributes(
            "",
            Map.of(
                Layout.X, points(rule.x()),
                Layout.Y, points(rule.y()),
                Layout.RIGHT, points(rule.right()),
                Layout.BOTTOM, points(rule.bottom()))));
    xhtml.endElement(Layout.RULE);
  }

  private void run(PdfLine.Run run) throws SAXException {
    List<String> elements = new ArrayList<>();
    if (run.look().bold()) {
      elements.add("b");
    }
    if (run.look().italic()) {
      elements.add("i");
    }
    if (run.look().superscript()) {
      elements.add("sup");
    }
    run.look().decor().element().ifPresent(elements::add);
    for (String element : elements) {
      xhtml.startElement(element);
    }
    xhtml.characters(run.text());
    for (String element : elements.reversed()) {
      xhtml.endElement(element);
    }
  }

  private static AttributesImpl attributes(String styleClass, Map<String, String> values) {
    AttributesImpl attributes = new AttributesImpl();
    if (!styleClass.isEmpty()) {
      attributes.addAttribute("", "class", "class", "CDATA", styleClass);
    }
    values.forEach((name, value) -> attributes.addAttribute("", name, name, "CDATA", value));
    return attributes;
  }

  /** Tenths of a point are finer than any print. */
  private static String points(float length) {
    return Float.toString(Math.round(length * 10) / 10f);
  }
}
