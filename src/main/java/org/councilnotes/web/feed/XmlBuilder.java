package org.councilnotes.web.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Writes an XML document of one namespace from top to bottom, with escaped text. Hand-written: the
 * process that serves pages loads no XML library.
 */
final class XmlBuilder {

  /** Characters that XML forbids: matches U+0001 and a lone surrogate; not a tab. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\uFFFE\\uFFFF]");

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> opened = new ArrayDeque<>();

  /** Starts a document with its root element. */
  XmlBuilder(String root, String namespace) {
    open(root, "xmlns", namespace);
  }

  /** Adds an element with text only. */
  XmlBuilder leaf(String name, String words, String... attributes) {
    open(name, attributes);
    xml.append(escaped(words));
    return close();
  }

  /**
   * Starts an element.
   *
   * @param attributes names and values, alternating
   */
  XmlBuilder open(String name, String... attributes) {
    xml.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      xml.append(escaped(attributes[i + 1])).append('"');
    }
    xml.append('>');
    opened.push(name);
    return this;
  }

  /** Ends the innermost open element. */
  XmlBuilder close() {
    xml.append("</").append(opened.pop()).append('>');
    return this;
  }

  /** Ends all open elements and returns the document. */
  String end() {
    while (!opened.isEmpty()) {
      close();
    }
    return xml + "\n";
  }

  private static String escaped(String words) {
    return UNFIT
        .matcher(words)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
