package org.councilnotes.redline;

/** Builds HTML. Text of notes is always escaped. */
final class Markup {

  private Markup() {}

  /** Escapes all characters with a meaning in HTML. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br>");
  }

  /** An element with HTML content; the name may be followed by attributes. */
  static String element(String start, String content) {
    return "<" + start + ">" + content + "</" + start.split(" ", 2)[0] + ">";
  }
}
