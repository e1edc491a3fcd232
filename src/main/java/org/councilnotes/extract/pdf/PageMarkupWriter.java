package org.councilnotes.extract.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.sax.XHTMLContentHandler;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.StructureTag;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes pages, lines and rules as {@link PageMarkup} describes. */
record PageMarkupWriter(XHTMLContentHandler xhtml) {

  /** Page number, and width and height in points. */
  record Sheet(int number, float width, float height) {}

  /**
   * Starts a page.
   *
   * @param ocr value of {@link PageMarkup#OCR}, where it has one
   */
  void startPage(Sheet sheet, Optional<String> ocr) throws SAXException {
    AttributesImpl attributes = ofClass(PageMarkup.PAGE);
    add(attributes, PageMarkup.NUMBER, Integer.toString(sheet.number()));
    add(attributes, PageMarkup.WIDTH, points(sheet.width()));
    add(attributes, PageMarkup.HEIGHT, points(sheet.height()));
    ocr.ifPresent(value -> add(attributes, PageMarkup.OCR, value));
    xhtml.startElement("div", attributes);
  }

  void endPage() throws SAXException {
    xhtml.endElement("div");
  }

  void line(PdfLine line) throws SAXException {
    LinePosition spot =
        new LinePosition(line.x(), line.y(), line.right(), line.firstWordEnd(), line.size());
    AttributesImpl attributes = attributes(PageMarkup.LINE, spot);
    tag(attributes, line.tag());
    line(attributes, line.runs());
  }

  private static void tag(AttributesImpl attributes, StructureTag tag) {
    if (tag.role() == StructureTag.Role.NONE) {
      return;
    }
    add(attributes, PageMarkup.ROLE, tag.role().name().toLowerCase(Locale.ROOT));
    if (tag.block() > 0) {
      add(attributes, PageMarkup.BLOCK, Integer.toString(tag.block()));
    }
    tag.cell().ifPresent(cell -> add(attributes, PageMarkup.CELL, cell.markup()));
  }

  /**
   * Position of a line in points: {@code y} of its baseline, {@code word} the end of its first
   * word, {@code size} of its font.
   */
  record LinePosition(float x, float y, float right, float word, float size) {}

  void line(String styleClass, LinePosition spot, List<PdfLine.Run> runs) throws SAXException {
    line(attributes(styleClass, spot), runs);
  }

  private static AttributesImpl attributes(String styleClass, LinePosition spot) {
    AttributesImpl attributes = ofClass(styleClass);
    add(attributes, PageMarkup.X, points(spot.x()));
    add(attributes, PageMarkup.Y, points(spot.y()));
    add(attributes, PageMarkup.RIGHT, points(spot.right()));
    add(attributes, PageMarkup.WORD, points(spot.word()));
    add(attributes, PageMarkup.SIZE, points(spot.size()));
    return attributes;
  }

  private void line(AttributesImpl attributes, List<PdfLine.Run> runs) throws SAXException {
    xhtml.startElement("p", attributes);
    for (PdfLine.Run run : runs) {
      run(run);
    }
    xhtml.endElement("p");
  }

  void rotated(String text) throws SAXException {
    xhtml.startElement("p", ofClass(PageMarkup.ROTATED));
    xhtml.characters(text);
    xhtml.endElement("p");
  }

  void rule(PdfRule rule) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, PageMarkup.X, points(rule.x()));
    add(attributes, PageMarkup.Y, points(rule.y()));
    add(attributes, PageMarkup.RIGHT, points(rule.right()));
    add(attributes, PageMarkup.BOTTOM, points(rule.bottom()));
    xhtml.startElement(PageMarkup.RULE, attributes);
    xhtml.endElement(PageMarkup.RULE);
  }

  /**
   * @param area in points from the top left corner of the page
   */
  void figure(Rectangle2D.Float area) throws SAXException {
    AttributesImpl attributes = ofClass(PageMarkup.FIGURE);
    add(attributes, PageMarkup.X, points(area.x));
    add(attributes, PageMarkup.Y, points(area.y));
    add(attributes, PageMarkup.RIGHT, points(area.x + area.width));
    add(attributes, PageMarkup.BOTTOM, points(area.y + area.height));
    xhtml.startElement(PageMarkup.RULE, attributes);
    xhtml.endElement(PageMarkup.RULE);
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

  private static AttributesImpl ofClass(String styleClass) {
    AttributesImpl attributes = new AttributesImpl();
    add(attributes, "class", styleClass);
    return attributes;
  }

  private static void add(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute("", name, name, "CDATA", value);
  }

  /** Rounds to tenths of a point, which is finer than any print. */
  private static String points(float length) {
    return Float.toString(Math.round(length * 10) / 10f);
  }
}
