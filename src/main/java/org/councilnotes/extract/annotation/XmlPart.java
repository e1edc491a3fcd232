package org.councilnotes.extract.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.note.ReasonCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads and writes an XML part of a Word file. What is not changed is written as it was read. */
final class XmlPart {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String NO_TYPES = "http://apache.org/xml/features/disallow-doctype-decl";

  /** The limit of the JDK, which is lower than {@link FileLimit#NESTING}; 0 for none. */
  private static final String JDK_DEPTH = "jdk.xml.maxElementDepth";

  private final StringBuilder out = new StringBuilder(HEAD);

  private XmlPart() {}

  /**
   * Reads a part.
   *
   * @throws WordFileException where it is not well-formed XML 1.0, has a document type, or exceeds
   *     a limit
   */
  static Document read(byte[] bytes) {
    checkSize(bytes);
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_TYPES, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute(JDK_DEPTH, "0");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return written(builder.parse(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException e) {
      throw new WordFileException(ReasonCode.NO_XML, e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the virtual machine builds no trees of XML", e);
    }
  }

  /** A part as it can be written again: XML 1.1 has characters that 1.0 has not. */
  private static Document written(Document part) {
    if (!"1.0".equals(part.getXmlVersion())) {
      throw new WordFileException(ReasonCode.NO_XML);
    }
    return part;
  }

  /** Counts elements and depth before a tree is built. */
  private static void checkSize(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(JDK_DEPTH, "0");
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      int elements = 0;
      int depth = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> throw new WordFileException(ReasonCode.DOCTYPE);
          case XMLStreamConstants.START_ELEMENT -> {
            check(FileLimit.ELEMENTS, ++elements);
            check(FileLimit.NESTING, ++depth);
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new WordFileException(ReasonCode.NO_XML, e);
    }
  }

  /**
   * Does nothing while a count is within its limit.
   *
   * @throws WordFileException where it is above the limit
   */
  static void check(FileLimit limit, long count) {
    if (count > limit.maximum()) {
      throw new FileLimit.LimitExceededException(limit);
    }
  }

  /** The children of an element that are elements. */
  static List<Element> children(Node around) {
    List<Element> children = new ArrayList<>();
    for (Node node = around.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The first child element of a name. */
  static Optional<Element> child(Node around, String localName) {
    return children(around).stream().filter(e -> localName.equals(e.getLocalName())).findFirst();
  }

  static byte[] write(Document part) {
    XmlPart writer = new XmlPart();
    for (Node node = part.getFirstChild(); node != null; node = node.getNextSibling()) {
      writer.add(node);
    }
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void add(Node node) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> element(node);
      case Node.TEXT_NODE -> escape(node.getNodeValue(), false);
      case Node.CDATA_SECTION_NODE ->
          out.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
      case Node.COMMENT_NODE -> out.append("<!--").append(node.getNodeValue()).append("-->");
      case Node.PROCESSING_INSTRUCTION_NODE ->
          out.append("<?")
              .append(node.getNodeName())
              .append(' ')
              .append(node.getNodeValue())
              .append("?>");
      default -> throw new IllegalArgumentException("no node of a part: " + node.getNodeName());
    }
  }

  private void element(Node element) {
    out.append('<').append(element.getNodeName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      out.append(' ').append(attribute.getNodeName()).append("=\"");
      escape(attribute.getNodeValue(), true);
      out.append('"');
    }
    if (element.getFirstChild() == null) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      add(node);
    }
    out.append("</").append(element.getNodeName()).append('>');
  }

  private void escape(String text, boolean isAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(isAttribute ? "&quot;" : "\"");
        case '\n' -> out.append(isAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(isAttribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
