package org.councilnotes.web;

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

  /** Whether the note bears a marking that goes with each quote of it. */
  public boolean isMarked() {
    return use.note().marking() != Marking.PUBLIC;
  }
}
