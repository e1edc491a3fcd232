package org.councilnotes.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Builds a part of an SVG from left to right, with escaped text: XML that is HTML, too. */
final class SvgBuilder {

  private static final int USUAL_LENGTH = 1 << 17;

  private final StringBuilder svg = new StringBuilder(USUAL_LENGTH);
  private final Deque<String> opened = new ArrayDeque<>();
  private final Set<String> leftOut;

  /**
   * An empty part.
   *
   * @param leftOut names of attributes that are not written
   */
  SvgBuilder(Set<String> leftOut) {
    this.leftOut = Set.copyOf(leftOut);
  }

  /**
   * Starts an element.
   *
   * @param attributes names and values, alternating
   */
  SvgBuilder open(String name, String... attributes) {
    svg.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!leftOut.contains(attributes[i])) {
        svg.append(' ').append(attributes[i]).append("=\"");
        text(attributes[i + 1]);
        svg.append('"');
      }
    }
    svg.append('>');
    opened.push(name);
    return this;
  }

  SvgBuilder leaf(String name, String... attributes) {
    return open(name, attributes).close();
  }

  SvgBuilder text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> svg.append("&amp;");
        case '<' -> svg.append("&lt;");
        case '>' -> svg.append("&gt;");
        case '"' -> svg.append("&quot;");
        default -> svg.append(character);
      }
    }
    return this;
  }

  SvgBuilder close() {
    svg.append("</").append(opened.pop()).append('>');
    return this;
  }

  String end() {
    if (!opened.isEmpty()) {
      throw new IllegalStateException("not closed: " + opened);
    }
    return svg.toString();
  }
}
