package org.councilnotes.web.draft;

import java.util.Optional;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.note.Marking;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;

/** A use of a wording, as the page shows it. */
record WordingUseView(WordingUse use) {

  public NoteSummary note() {
    return use.note();
  }

  public String href() {
    return NoteLink.toPassage(use.note().id(), use.passage().id());
  }

  public String citeHref() {
    return NoteLink.toCitation(use.note().id(), use.passage().id());
  }

  /** The basket with the passage added. */
  public String keepHref() {
    return SearchState.START.keepingHref(kept());
  }

  public BasketEntry kept() {
    return BasketEntry.of(use.passage());
  }

  public Optional<String> historyHref() {
    return NoteLink.toHistory(use.note(), use.passage());
  }

  /** Whether the note has a marking that must be shown with a quote. */
  public boolean isMarked() {
    return use.note().marking() != Marking.PUBLIC;
  }
}
