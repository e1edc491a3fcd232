package org.councilnotes.picture;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Puts outlines in place of the text of an SVG file, so that it can be drawn without fonts. A text
 * is one line; its size, weight and anchor are attributes of its own or of an element around it.
 */
final class TextOutliner {

  private static final String TEXT = "text";
  private static final String SIZE = "font-size";
  private static final String WEIGHT = "font-weight";
  private static final String ANCHOR = "text-anchor";

  /** What text has from the elements around it; colours come with them in any case. */
  private static final Set<String> INHERITED = Set.of(SIZE, WEIGHT, ANCHOR);

  /** What the path has of the text. */
  private static final Set<String> KEPT = Set.of("fill", "transform", "opacity", "fill-opacity");

  private static final String USUAL_SIZE = "16";

  /** Width of the edge that makes letters bold, in ems. */
  private static final double EDGE = 0.045;

  private final XMLStreamReader from;
  private final XMLStreamWriter to;
  private final Deque<Map<String, String>> around = new ArrayDeque<>();

  private TextOutliner(XMLStreamReader from, XMLStreamWriter to) {
    this.from = from;
    this.to = to;
  }

  /** The file with outlines. */
  static String outlined(String svg) {
    StringWriter out = new StringWriter(svg.length() * 4);
    try {
      XMLStreamWriter to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      XMLStreamReader from = SvgCheck.secure().createXMLStreamReader(new StringReader(svg));
      new TextOutliner(from, to).copy();
      to.close();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
    }
    return out.toString();
  }

  private void copy() throws XMLStreamException {
    while (from.hasNext()) {
      switch (from.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {} // only text has characters that are drawn
      }
    }
  }

  private void start() throws XMLStreamException {
    Map<String, String> said = new HashMap<>(around.isEmpty() ? Map.of() : around.peek());
    Map<String, String> own = new HashMap<>();
    for (int i = 0; i < from.getAttributeCount(); i++) {
      own.put(from.getAttributeLocalName(i), from.getAttributeValue(i));
    }
    own.forEach((name, value) -> putInherited(name, value, said));
    if (from.getLocalName().equals(TEXT)) {
      write(from.getElementText(), own, said);
      return;
    }
    around.push(said);
    to.writeStartElement(from.getLocalName());
    if (around.size() == 1) {
      to.writeDefaultNamespace(SvgWriter.NAMESPACE);
    }
    for (Map.Entry<String, String> attribute : own.entrySet()) {
      to.writeAttribute(attribute.getKey(), attribute.getValue());
    }
  }

  private static void putInherited(String name, String value, Map<String, String> said) {
    if (INHERITED.contains(name)) {
      said.put(name, value);
    }
  }

  private void end() throws XMLStreamException {
    around.pop();
    to.writeEndElement();
  }

  private void write(String text, Map<String, String> own, Map<String, String> said)
      throws XMLStreamException {
    double size = Double.parseDouble(said.getOrDefault(SIZE, USUAL_SIZE));
    boolean isBold = said.getOrDefault(WEIGHT, "").equals("bold");
    double y = Double.parseDouble(own.getOrDefault("y", "0"));
    double x = start(text, size, isBold, own, said);
    String path = LetterOutlines.ofText().path(text, x, y, size, isBold);
    if (path.isEmpty()) {
      return;
    }
    to.writeEmptyElement("path");
    to.writeAttribute("d", path);
    for (Map.Entry<String, String> attribute : own.entrySet()) {
      if (KEPT.contains(attribute.getKey())) {
        to.writeAttribute(attribute.getKey(), attribute.getValue());
      }
    }
    if (isBold && own.containsKey("fill")) {
      to.writeAttribute("stroke", own.get("fill"));
      to.writeAttribute("stroke-width", SvgWriter.number(size * EDGE));
    }
  }

  private static double start(
      String text, double size, boolean isBold, Map<String, String> own, Map<String, String> said) {
    double x = Double.parseDouble(own.getOrDefault("x", "0"));
    double width = LetterOutlines.ofText().width(text, size, isBold);
    return switch (said.getOrDefault(ANCHOR, "")) {
      case "middle" -> x - width / 2;
      case "end" -> x - width;
      default -> x;
    };
  }
}
