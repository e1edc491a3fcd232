package org.councilnotes.cli;

import java.util.List;
import org.councilnotes.note.TextRange;

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

  /**
   * The text with an element around some ranges.
   *
   * @param ranges in order, not overlapping; empty ones leave no mark
   */
  static String marked(String text, List<TextRange> ranges, String element) {
    StringBuilder html = new StringBuilder();
    int end = 0;
    for (TextRange range : ranges) {
      html.append(escape(text.substring(end, range.start())));
      if (range.length() > 0) {
        html.append(element(element, escape(range.of(text))));
      }
      end = range.end();
    }
    return html.append(escape(text.substring(end))).toString();
  }

  /** An element around what is HTML already; attributes may follow its name. */
  static String element(String start, String content) {
    return "<" + start + ">" + content + "</" + start.split(" ", 2)[0] + ">";
  }
}
