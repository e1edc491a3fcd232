package org.councilnotes.extract.annotation;

import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Creates elements of WordprocessingML in a part, in the namespace and with the prefix of that
 * part, as the transitional and the strict form of the standard have different namespaces.
 */
record WordNames(Document part, String space, String prefix) {

  static WordNames of(Document part) {
    Element root = part.getDocumentElement();
    String prefix = root.getPrefix();
    return new WordNames(
        part,
        root.getNamespaceURI() == null ? "" : root.getNamespaceURI(),
        prefix == null ? "" : prefix + ":");
  }

  Element create(String name) {
    return part.createElementNS(space, prefix + name);
  }

  /** Whether a node is an element of this name. */
  boolean is(Node node, String name) {
    return node instanceof Element element
        && name.equals(element.getLocalName())
        && space.equals(element.getNamespaceURI());
  }

  String attribute(Element element, String name) {
    return element.getAttributeNS(space, name);
  }

  /** Sets an attribute; its namespace needs a prefix even where the elements have none. */
  void set(Element element, String name, String value) {
    if (prefix.isEmpty()) {
      element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wn", space);
      element.setAttributeNS(space, "wn:" + name, value);
    } else {
      element.setAttributeNS(space, prefix + name, value);
    }
  }

  /** A text that keeps its blanks. */
  Element text(String name, String words) {
    Element text = create(name);
    text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    text.setTextContent(writable(words));
    return text;
  }

  /** Replaces characters that XML does not allow. */
  private static String writable(String words) {
    StringBuilder written = new StringBuilder(words.length());
    words.codePoints().map(c -> isWritable(c) ? c : 0xFFFD).forEach(written::appendCodePoint);
    return written.toString();
  }

  private static boolean isWritable(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
