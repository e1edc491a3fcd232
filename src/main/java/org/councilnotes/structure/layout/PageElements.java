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
 * Direct access to the elements that {@link PageMarkup} describes. Selectors would visit every node
 * of a note for each query.
 */
final class PageElements {

  private PageElements() {}

  /** The pages in order, nested ones excluded; empty in formats without pages. */
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

  /** The number of a page, from 1. */
  static int number(Element page) {
    return Integer.parseInt(page.attr(PageMarkup.NUMBER));
  }

  static List<Element> paragraphs(Element page, String styleClass) {
    return children(page, e -> isParagraph(e, styleClass));
  }

  /** Whether a page has any line. */
  static boolean hasLine(Element page) {
    return page.childNodes().stream()
        .anyMatch(node -> node instanceof Element e && isParagraph(e, PageMarkup.LINE));
  }

  private static boolean isParagraph(Element e, String styleClass) {
    return e.nameIs("p") && e.attributes().get("class").equals(styleClass);
  }

  static List<Element> rules(Element page) {
    return children(page, e -> e.nameIs(PageMarkup.RULE) && !isFigure(e));
  }

  /** The extents of the charts and other drawings of a page. */
  static List<Element> figures(Element page) {
    return children(page, e -> e.nameIs(PageMarkup.RULE) && isFigure(e));
  }

  private static boolean isFigure(Element e) {
    return e.attributes().get("class").equals(PageMarkup.FIGURE);
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
