package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.ReasonMarkup;
import org.councilnotes.note.PageRanges;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pages of a file whose text is only in a picture.
 *
 * @param read numbers of the pages that were read by OCR, ascending
 * @param unread the other pages with the reason; no reason where OCR was not tried
 */
public record ScannedPages(List<Integer> read, Map<Integer, Optional<Reason>> unread) {

  public ScannedPages {
    read = List.copyOf(read);
    unread = Map.copyOf(unread);
  }

  /**
   * Replaces each page that needs OCR by its OCR text where there is one, and returns the result.
   */
  public static ScannedPages replaceReadPages(Document xhtml) {
    Map<Integer, Element> waiting = new TreeMap<>();
    for (Element page : PageElements.of(xhtml)) {
      if (page.hasAttr(PageMarkup.OCR)) {
        waiting.merge(PageElements.number(page), page, ScannedPages::settled);
      }
    }
    List<Integer> read = new ArrayList<>();
    Map<Integer, Optional<Reason>> unread = new TreeMap<>();
    waiting.forEach(
        (number, page) -> {
          String ocr = page.attr(PageMarkup.OCR);
          if (!ocr.equals(PageMarkup.DONE)) {
            unread.put(
                number,
                ocr.equals(PageMarkup.NEEDED)
                    ? Optional.empty()
                    : Optional.of(ReasonMarkup.read(ocr)));
          } else if (!PageElements.hasLine(page)) {
            unread.put(number, Optional.of(ReasonCode.NO_WORDS.of()));
          } else {
            read.add(number);
          }
        });
    return new ScannedPages(read, unread);
  }

  private static Element settled(Element page, Element later) {
    if (later.attr(PageMarkup.OCR).equals(PageMarkup.DONE)) {
      page.replaceWith(later);
      return later;
    }
    page.attr(PageMarkup.OCR, later.attr(PageMarkup.OCR));
    later.remove();
    return page;
  }

  /** Warnings for the extraction sheet. */
  public List<Reason> warnings() {
    List<Reason> warnings = new ArrayList<>();
    if (!read.isEmpty()) {
      warnings.add(ReasonCode.READ_BY_OCR.of(PageRanges.of(read)));
    }
    Map<Optional<Reason>, List<Integer>> reasons = new LinkedHashMap<>();
    new TreeMap<>(unread)
        .forEach((page, why) -> reasons.computeIfAbsent(why, w -> new ArrayList<>()).add(page));
    reasons.forEach((why, pages) -> warnings.add(warning(pages, why)));
    return warnings;
  }

  private static Reason warning(List<Integer> pages, Optional<Reason> why) {
    boolean one = pages.size() == 1;
    String which = PageRanges.of(pages);
    return why.isEmpty()
        ? (one ? ReasonCode.PAGE_NEEDS_OCR : ReasonCode.PAGES_NEED_OCR).of(which)
        : (one ? ReasonCode.PAGE_UNREAD : ReasonCode.PAGES_UNREAD).of(which, why.get());
  }
}
