package org.councilnotes.structure;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Web pages that are a text file in a {@code pre} element: their line ends part paragraphs. */
final class PreformattedText {

  /** The media type of text files. */
  static final String PLAIN = "text/plain";

  private static final String HTML = "html";

  private PreformattedText() {}

  /**
   * The media type by which a file is read: that of a text file for a web page with no words beside
   * its {@code pre} elements, which become the paragraphs of a text file.
   */
  static String typeOf(String type, Document xhtml) {
    Elements texts = xhtml.body().select("pre");
    if (!type.contains(HTML) || texts.isEmpty() || !isOnly(texts, xhtml.body())) {
      return type;
    }
    texts.forEach(text -> text.text(text.wholeText()).tagName("p"));
    return PLAIN;
  }

  private static boolean isOnly(Elements texts, Element body) {
    Element rest = body.clone();
    rest.select("pre").remove();
    return !rest.hasText() && texts.stream().anyMatch(Element::hasText);
  }
}
