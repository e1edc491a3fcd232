package org.councilnotes.web;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document of one namespace, written from top to bottom; words are escaped. */
final class XmlPage {

  /** Matches U+0001 and a surrogate alone, which XML has no room for; not a tab. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\uFFFE\\uFFFF]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private interface Writing {
    void run() throws XMLStreamException;
  }

  /** Begins a document with its outermost element. */
  XmlPage(String root, String namespace) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeStartElement(root);
          xml.writeDefaultNamespace(namespace);
        });
  }

  /** An element with words only. */
  XmlPage leaf(String name, String words, String... attributes) {
    open(name, attributes);
    write(() -> xml.writeCharacters(fit(words)));
    return close();
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  XmlPage open(String name, String... attributes) {
    write(
        () -> {
          xml.writeStartElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], fit(attributes[i + 1]));
          }
        });
    return this;
  }

  /** Ends the element that was opened last. */
  XmlPage close() {
    write(xml::writeEndElement);
    return this;
  }

  /** The whole document; every element that is open ends. */
  String end() {
    write(xml::writeEndDocument);
    return text + "\n";
  }

  private static String fit(String words) {
    return UNFIT.matcher(words).replaceAll("\uFFFD");
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
