package org.councilnotes.web.note;

import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.CorpusFolder;
import org.councilnotes.web.address.NoteLink;

/**
 * The PDF that a note was read from, whose pages are those of its passages: it can be opened at
 * each of them.
 *
 * @param note id
 */
record OriginalPdf(String note) {

  private static final String PDF = "pdf";

  /**
   * The original of a note; empty where it was read from a format without pages, and where its file
   * is not served, be it kept from readers or gone.
   */
  static Optional<OriginalPdf> of(ArchivedNote held, CorpusFolder corpus) {
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

  /** Where it opens at a page, from 1; empty where there is no page. */
  Optional<String> hrefAt(OptionalInt page) {
    return page.isPresent()
        ? Optional.of(NoteLink.toOriginalPage(note, page.getAsInt()))
        : Optional.empty();
  }
}
