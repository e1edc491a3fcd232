package org.councilnotes.redline.briefing;

import org.councilnotes.export.citation.NoteCaption;

/** The header and the footer of the pages of a briefing. */
final class BriefingHeaderFooter {

  /** Longest title in a header, in UTF-16 code units. */
  private static final int LONGEST = 90;

  private BriefingHeaderFooter() {}

  /**
   * A header.
   *
   * @param title what stands on its left; empty for nothing
   * @param isRestricted whether the pages are marked
   */
  static byte[] header(String title, boolean isRestricted) {
    WordMarkup xml = new WordMarkup("hdr");
    xml.start("p");
    xml.style("Header");
    xml.run(cut(title), "", "");
    if (isRestricted) {
      tab(xml);
      xml.run(NoteCaption.LIMITE, "Marking", "");
    }
    xml.end();
    return xml.bytes();
  }

  private static String cut(String title) {
    return title.length() <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST)))
            + "\u2026";
  }

  /** The footer with the number of the page. */
  static byte[] footer(String words) {
    WordMarkup xml = new WordMarkup("ftr");
    xml.start("p");
    xml.style("Footer");
    xml.run(words, "", "");
    tab(xml);
    xml.field("PAGE");
    xml.run(" / ", "", "");
    xml.field("NUMPAGES");
    xml.end();
    return xml.bytes();
  }

  private static void tab(WordMarkup xml) {
    xml.start("r");
    xml.empty("tab");
    xml.end();
  }
}
