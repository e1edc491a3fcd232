package org.councilnotes.web.note;

import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.address.NoteLink;

/**
 * The PDF that a note was read from; links open it at the page of a passage.
 *
 * @param note id of the note
 */
record OriginalPdf(String note) {

  private static final String PDF = "pdf";

  /**
   * The original of a note; empty where it was read from a format without pages, or where its file
   * is restricted or missing.
   */
  static Optional<OriginalPdf> of(ArchivedNote held, Corpus corpus) {
    return held.files().stream()
        .findFirst()
        .filter(file -> file.format().equals(PDF) && file.outcome().isIndexed())
        .map(LedgerEntry::path)
        .flatMap(corpus::original)
        .map(_ -> new OriginalPdf(held.note().id()));
  }

  public String href() {
    return NoteLink.toOriginal(note, 1);
  }

  /** Its address at a page, from 1; empty where there is no page. */
  Optional<String> hrefAt(OptionalInt page) {
    return page.isPresent()
        ? Optional.of(NoteLink.toOriginalPage(note, page.getAsInt()))
        : Optional.empty();
  }
}
