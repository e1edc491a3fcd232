package org.councilnotes.redline.briefing;

import java.util.List;
import org.councilnotes.redline.DocxPackage;

/**
 * A briefing of one or two pages.
 *
 * @param language of its own words, BCP 47
 * @param sources what it is made from, when, and from which state of the archive, a line each
 * @param isRestricted whether a source is not public: every page is marked then
 * @param foot what stands at the foot of each page
 * @param sections in their order; those without items are not printed
 * @param leftOut before what was left out for length: {@code Left out for length:}
 */
public record Briefing(
    String language,
    String kicker,
    String title,
    String subtitle,
    List<String> sources,
    boolean isRestricted,
    String foot,
    List<BriefingSection> sections,
    String leftOut) {

  private static final String FOLDER = "/redline/briefing/";

  private static final List<String> SHARED =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          "word/styles.xml",
          "word/numbering.xml",
          "word/settings.xml");

  public Briefing {
    sources = List.copyOf(sources);
    sections = List.copyOf(sections);
  }

  /** The bytes of the Word file: the same for the same briefing. */
  public byte[] write() {
    DocxPackage file = new DocxPackage(FOLDER, SHARED, language);
    BriefingBody body = new BriefingBody(this);
    file.add("word/document.xml", body.document(PageBudget.chosen(this)));
    file.add("word/header1.xml", BriefingHeaderFooter.header("", isRestricted));
    file.add("word/header2.xml", BriefingHeaderFooter.header(kicker + " · " + title, isRestricted));
    file.add("word/footer1.xml", BriefingHeaderFooter.footer(foot));
    return file.bytes();
  }
}
