package org.councilnotes.web.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds a part of a page from left to right, with escaped text. For parts of which a page has
 * thousands; others are templates.
 */
public final class HtmlBuilder {

  private static final int USUAL_LENGTH = 2048;

  private final StringBuilder html = new StringBuilder(USUAL_LENGTH);
  private final Deque<String> opened = new ArrayDeque<>();

  /**
   * Starts an element.
   *
   * @param attributes names and values, alternating; those with an empty value are left out
   */
  public HtmlBuilder open(String name, String... attributes) {
    empty(name, attributes);
    opened.push(name);
    return this;
  }

  /** Adds an element that has no content and no end, such as {@code input}. */
  public HtmlBuilder empty(String name, String... attributes) {
    html.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        html.append(' ').append(attributes[i]).append("=\"");
        text(attributes[i + 1]);
        html.append('"');
      }
    }
    html.append('>');
    return this;
  }

  /** Adds an element with text only. */
  public HtmlBuilder leaf(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Adds text. */
  public HtmlBuilder text(String text) {
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (!escaped.isEmpty()) {
        html.append(text, copied, i).append(escaped);
        copied = i + 1;
      }
    }
    html.append(text, copied, text.length());
    return this;
  }

  /** What stands for a character that means something in HTML; empty for others. */
  private static String escaped(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }

  /** Ends the innermost open element. */
  public HtmlBuilder close() {
    html.append("</").append(opened.pop()).append('>');
    return this;
  }

  /** The part of the page, all of whose elements are closed. */
  public String end() {
    if (!opened.isEmpty()) {
      throw new IllegalStateException("not closed: " + opened);
    }
    return html.toString();
  }
}
