package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.councilnotes.extract.PageMarkup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * The elements that {@link PageMarkup} describes, by a look at each. Selectors would look at every
 * node of a note, once for each question.
 */
final class PageElements {

  private PageElements() {}

  /** The pages in order; none in formats without pages. Not those within a page. */
  static List<Element> of(Document xhtml) {
    List<Element> pages = new ArrayList<>();
    xhtml.filter(
        (node, depth) -> {
          if (!(node instanceof Element e && isPage(e))) {
            return FilterResult.CONTINUE;
          }
          pages.add(e);
          return FilterResult.SKIP_CHILDREN;
        });
    return pages;
  }

  private static boolean isPage(Element e) {
    return e.nameIs("div") && e.hasClass(PageMarkup.PAGE);
  }

  /** What stands on a page in one of the classes of paragraphs. */
  static List<Element> paragraphs(Element page, String styleClass) {
    return children(page, e -> isParagraph(e, styleClass));
  }

  /** Whether there is any line on a page. */
  static boolean hasLine(Element page) {
    return page.childNodes().stream()
        .anyMatch(node -> node instanceof Element e && isParagraph(e, PageMarkup.LINE));
  }

  private static boolean isParagraph(Element e, String styleClass) {
    return e.nameIs("p") && e.attributes().get("class").equals(styleClass);
  }

  /** The rules on a page. */
  static List<Element> rules(Element page) {
    return children(page, e -> e.nameIs(PageMarkup.RULE));
  }

  private static List<Element> children(Element page, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    for (Node node : page.childNodes()) {
      if (node instanceof Element e && wanted.test(e)) {
        found.add(e);
      }
    }
    return found;
  }
}
