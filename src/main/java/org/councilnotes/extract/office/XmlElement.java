package org.councilnotes.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An XML element whose names have the conventional prefixes, whatever prefixes the file declares.
 */
record XmlElement(Element element) {

  private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

  /**
   * Conventional prefixes by namespace: OpenDocument 1.3, and Office Open XML transitional and
   * strict.
   */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry(OPEN_DOCUMENT + "office:1.0", "office"),
          Map.entry(OPEN_DOCUMENT + "text:1.0", "text"),
          Map.entry(OPEN_DOCUMENT + "table:1.0", "table"),
          Map.entry(OPEN_DOCUMENT + "drawing:1.0", "draw"),
          Map.entry(OPEN_DOCUMENT + "chart:1.0", "chart"),
          Map.entry(OPEN_DOCUMENT + "style:1.0", "style"),
          Map.entry(OPEN_DOCUMENT + "svg-compatible:1.0", "svg"),
          Map.entry(OPEN_DOCUMENT + "xsl-fo-compatible:1.0", "fo"),
          Map.entry("http://www.w3.org/1999/xlink", "xlink"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
          Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
          Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
          Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
          Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
          Map.entry("http://schemas.openxmlformats.org/drawingml/2006/chart", "c"),
          Map.entry("http://purl.oclc.org/ooxml/drawingml/chart", "c"),
          Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
          Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m"));

  /** Matches {@code 12}; not {@code 1000000} nor an empty value. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** A child node: an element or a text. */
  sealed interface Child permits Inner, Text {}

  record Inner(XmlElement element) implements Child {}

  record Text(String text) implements Child {}

  /** Qualified name, such as {@code text:p}; without a prefix where the namespace is unknown. */
  String name() {
    return prefixed(element);
  }

  /** The value of an attribute such as {@code text:style-name}; empty where it has none. */
  String attribute(String name) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (prefixed(attributes.item(i)).equals(name)) {
        return attributes.item(i).getNodeValue();
      }
    }
    return "";
  }

  /**
   * The number that an attribute states.
   *
   * @param otherwise where it has no number of one to four digits
   */
  int number(String name, int otherwise) {
    String value = attribute(name);
    return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
  }

  List<Child> content() {
    return nodes().flatMap(XmlElement::child).toList();
  }

  List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(new XmlElement(child));
      }
    }
    return children;
  }

  Optional<XmlElement> child(String name) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && prefixed(n).equals(name)) {
        return Optional.of(new XmlElement(child));
      }
    }
    return Optional.empty();
  }

  /** All descendants of a name, in document order. */
  List<XmlElement> all(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    NodeList found = element.getElementsByTagNameNS("*", local);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> new XmlElement((Element) found.item(i)))
        .filter(e -> e.name().equals(name))
        .toList();
  }

  String text() {
    return element.getTextContent();
  }

  /** Child nodes by their sibling links; access by index is slow in this DOM. */
  private Stream<Node> nodes() {
    Stream.Builder<Node> nodes = Stream.builder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      nodes.add(n);
    }
    return nodes.build();
  }

  private static Stream<Child> child(Node node) {
    return switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> Stream.of(new Inner(new XmlElement((Element) node)));
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> Stream.of(new Text(node.getNodeValue()));
      default -> Stream.empty();
    };
  }

  private static String prefixed(Node node) {
    String prefix = PREFIXES.getOrDefault(String.valueOf(node.getNamespaceURI()), "");
    String local = node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
