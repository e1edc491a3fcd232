package org.councilnotes.web.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * An XML document of one namespace, written from top to bottom; words are escaped. By hand, for the
 * process that serves pages holds no XML library.
 */
final class XmlBuilder {

  /** Matches U+0001 and a surrogate alone, which XML has no room for; not a tab. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\uFFFE\\uFFFF]");

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> opened = new ArrayDeque<>();

  /** Begins a document with its outermost element. */
  XmlBuilder(String root, String namespace) {
    open(root, "xmlns", namespace);
  }

  /** An element with words only. */
  XmlBuilder leaf(String name, String words, String... attributes) {
    open(name, attributes);
    xml.append(escaped(words));
    return close();
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
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

  /** Ends the element that was opened last. */
  XmlBuilder close() {
    xml.append("</").append(opened.pop()).append('>');
    return this;
  }

  /** The whole document; every element that is open ends. */
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
