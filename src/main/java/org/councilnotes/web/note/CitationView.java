package org.councilnotes.web.note;

import java.util.Locale;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.export.citation.CouncilCitation;
import org.councilnotes.note.Passage;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SiteRoot;

/**
 * A citation of a passage, as the page shows and copies it.
 *
 * @param council citation in the style of the Council, in the language of the page
 * @param link absolute address of the passage
 * @param text quote, citation and link, as copied into plain text
 */
public record CitationView(Citation citation, CouncilCitation council, String link, String text) {

  public static CitationView of(Citation citation, Locale locale, SiteRoot root) {
    String link = root.at(NoteLink.toPassage(citation.note().id(), citation.passage().id()));
    return new CitationView(
        citation, citation.council(locale), link, citation.clipboardText(locale, link));
  }

  public Passage passage() {
    return citation.passage();
  }

  /** The language of the quote. */
  public String language() {
    return citation.note().naming().language();
  }

  public String pin() {
    return citation.pin();
  }
}
