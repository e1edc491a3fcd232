package org.councilnotes.web.note;

import java.util.Optional;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;

/**
 * The links of a passage.
 *
 * @param citeHref page for copying it with its citation
 * @param keepHref the basket with the passage added
 * @param historyHref history of its wording; empty where there is none
 * @param yearsHref comparison with the adjacent edition; empty where there is none
 * @param alikeHref similar passages
 * @param hereHref the passage in its note
 * @param originalHref original file at its page; empty for formats without pages
 */
public record PassageMenu(
    String citeHref,
    String keepHref,
    Optional<String> historyHref,
    Optional<String> yearsHref,
    String alikeHref,
    String hereHref,
    Optional<String> originalHref) {

  /** Placeholder that scripts replace by the id of a passage. */
  public static final String ANY_PASSAGE = "PASSAGE";

  /** Placeholder that scripts replace by the page of a passage. */
  static final String ANY_PAGE = "PAGE";

  static PassageMenu of(
      ArchivedNote held,
      Passage passage,
      Optional<String> nearest,
      Optional<OriginalPdf> original,
      SearchState carried) {
    String note = held.note().id();
    boolean hasYears = passage.kind() != PassageKind.COVER;
    return new PassageMenu(
        NoteLink.toCitation(note, passage.id()),
        carried.keepingHref(BasketEntry.of(passage)),
        NoteLink.toHistory(NoteSummary.of(held.note()), passage),
        nearest.filter(href -> hasYears).map(href -> href + NoteLink.here(passage.id())),
        NoteLink.toAlike(passage.id()),
        NoteLink.toPassage(note, passage.id()),
        original.flatMap(pdf -> pdf.hrefAt(passage.place().page())));
  }

  /** The template of the menu of all passages, with placeholders that scripts fill in. */
  static PassageMenu ofAny(
      String note, Optional<String> nearest, Optional<OriginalPdf> original, SearchState carried) {
    return new PassageMenu(
        NoteLink.toCitation(note, ANY_PASSAGE),
        carried.keepingHref(new BasketEntry(ANY_PASSAGE, "")),
        Optional.of(NoteLink.toWording(ANY_PASSAGE)),
        nearest.map(href -> href + NoteLink.here(ANY_PASSAGE)),
        NoteLink.toAlike(ANY_PASSAGE),
        NoteLink.here(ANY_PASSAGE),
        original.map(pdf -> pdf.href() + "#page=" + ANY_PAGE));
  }
}
