package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.extract.Layout;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.PageRanges;
import org.councilnotes.note.Saying;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pages of a file that have no text but in a picture.
 *
 * @param read pages that were read by OCR, ascending
 * @param unread why each of the others was not; empty where nobody tried
 */
record ScannedPages(List<Integer> read, Map<Integer, String> unread) {

  ScannedPages {
    read = List.copyOf(read);
    unread = Map.copyOf(unread);
  }

  /**
   * Puts each page that was read in the place of the one that was not, and tells which they are.
   */
  static ScannedPages settle(Document xhtml) {
    Map<Integer, Element> waiting = new TreeMap<>();
    for (Element page : PageElements.of(xhtml)) {
      if (page.hasAttr(Layout.OCR)) {
        waiting.merge(number(page), page, ScannedPages::settled);
      }
    }
    List<Integer> read = new ArrayList<>();
    Map<Integer, String> unread = new TreeMap<>();
    waiting.forEach(
        (number, page) -> {
          String ocr = page.attr(Layout.OCR);
          if (!ocr.equals(Layout.DONE)) {
            unread.put(number, ocr.equals(Layout.NEEDED) ? "" : ocr);
          } else if (!PageElements.hasLine(page)) {
            unread.put(number, Saying.NO_WORDS.say());
          } else {
            read.add(number);
          }
        });
    return new ScannedPages(read, unread);
  }

  private static Element settled(Element page, Element later) {
    if (later.attr(Layout.OCR).equals(Layout.DONE)) {
      page.replaceWith(later);
      return later;
    }
    page.attr(Layout.OCR, later.attr(Layout.OCR));
    later.remove();
    return page;
  }

  private static int number(Element page) {
    return Integer.parseInt(page.attr(Layout.NUMBER));
  }

  /** For the extraction sheet; what begins with {@link ExtractionSheet#NEEDS_OCR} is a loss. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!read.isEmpty()) {
      warnings.add(Saying.READ_BY_OCR.say(PageRanges.of(read)));
    }
    Map<String, List<Integer>> reasons = new LinkedHashMap<>();
    new TreeMap<>(unread)
        .forEach((page, why) -> reasons.computeIfAbsent(why, w -> new ArrayList<>()).add(page));
    reasons.forEach((why, pages) -> warnings.add(warning(pages, why)));
    return warnings;
  }

  private static String warning(List<Integer> pages, String why) {
    boolean one = pages.size() == 1;
    String which = PageRanges.of(pages);
    return why.isEmpty()
        ? (one ? Saying.PAGE_NEEDS_OCR : Saying.PAGES_NEED_OCR).say(which)
        : (one ? Saying.PAGE_UNREAD : Saying.PAGES_UNREAD).say(which, why);
  }
}
