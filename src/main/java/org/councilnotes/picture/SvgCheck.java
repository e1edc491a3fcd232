package org.councilnotes.picture;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks whether elements of SVG are shapes and text only: a file that is passed on has no scripts,
 * no handlers of events, no style sheets, no links and nothing that is fetched.
 */
final class SvgCheck {

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "title",
          "desc",
          "rect",
          "line",
          "polyline",
          "polygon",
          "path",
          "circle",
          "ellipse",
          "text");

  /** Attributes that say where something is and how it looks, and identify it. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "width",
          "height",
          "points",
          "d",
          "transform",
          "viewBox",
          "version",
          "fill",
          "fill-rule",
          "fill-opacity",
          "opacity",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linejoin",
          "stroke-linecap",
          "stroke-opacity",
          "vector-effect",
          "font-size",
          "font-family",
          "font-weight",
          "text-anchor",
          "role",
          "aria-labelledby",
          "id",
          "lang");

  /** Begins a reference to something that is drawn elsewhere. */
  private static final String REFERENCE = "url(";

  private SvgCheck() {}

  /** Reads no document type and nothing outside, so that no entity can name a file. */
  static XMLInputFactory secure() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * Looks through elements.
   *
   * @throws IllegalArgumentException where they are not well-formed, or one is not allowed
   */
  static void check(String elements) {
    try {
      XMLStreamReader xml =
          secure().createXMLStreamReader(new StringReader("<g>" + elements + "</g>"));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          checkElement(xml);
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
          throw new IllegalArgumentException("not in a picture: <?" + xml.getPITarget());
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
    }
  }

  private static void checkElement(XMLStreamReader xml) {
    if (!ELEMENTS.contains(xml.getLocalName()) || !xml.getName().getPrefix().isEmpty()) {
      throw new IllegalArgumentException("not in a picture: <" + xml.getName());
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (!ATTRIBUTES.contains(xml.getAttributeLocalName(i))
          || xml.getAttributeValue(i).contains(REFERENCE)) {
        throw new IllegalArgumentException("not in a picture: " + xml.getAttributeName(i));
      }
    }
  }
}
