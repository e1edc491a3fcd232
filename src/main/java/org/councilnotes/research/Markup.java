package org.councilnotes.research;

/** Text as HTML: what stands in a note is never taken for markup. */
final class Markup {

  private Markup() {}

  /** The text, with every character that means something in HTML written out. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br>");
  }

  /** An element around what is HTML already; attributes may follow its name. */
  static String element(String start, String content) {
    return "<" + start + ">" + content + "</" + start.split(" ", 2)[0] + ">";
  }
}
