package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.draft.Use;
import org.councilnotes.note.Marking;
import org.councilnotes.search.NoteSummary;

/** A place where words were used, ready to be shown. */
record UseView(Use use) {

  public NoteSummary note() {
    return use.note();
  }

  public String href() {
    return NoteLink.toPassage(use.note().id(), use.passage().id());
  }

  public String citeHref() {
    return NoteLink.toCitation(use.note().id(), use.passage().id());
  }

  /** The basket with it put in. */
  public String keepHref() {
    return SearchState.START.keepingHref(kept());
  }

  /** As a basket keeps it. */
  public Kept kept() {
    return Kept.of(use.passage());
  }

  public Optional<String> historyHref() {
    return NoteLink.toHistory(use.note(), use.passage());
  }

  /** Whether the note bears a marking that goes with each quote of it. */
  public boolean isMarked() {
    return use.note().marking() != Marking.PUBLIC;
  }
}
