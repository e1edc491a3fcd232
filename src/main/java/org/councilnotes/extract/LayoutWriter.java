package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes pages, lines and rules as {@link Layout} describes. */
final class LayoutWriter {

  private final XHTMLContentHandler xhtml;

  LayoutWriter(XHTMLContentHandler xhtml) {
    this.xhtml = xhtml;
  }

  void startPage(int number, float width, float height) throws SAXException {
    xhtml.startElement(
        "div",
        attributes(
            Layout.PAGE,
            Map.of(
                Layout.NUMBER,
                Integer.toString(number),
                Layout.WIDTH,
                points(width),
                Layout.HEIGHT,
                points(height))));
  }

  void endPage() throws SAXException {
    xhtml.endElement("div");
  }

  void line(PdfLine line) throws SAXException {
    xhtml.startElement(
        "p",
        attributes(
            Layout.LINE,
            Map.of(
                Layout.X, points(line.x()),
                Layout.Y, points(line.y()),
                Layout.RIGHT, points(line.right()),
                Layout.WORD, points(line.firstWordEnd()),
                Layout.SIZE, points(line.size()))));
    for (PdfLine.Run run : line.runs()) {
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
