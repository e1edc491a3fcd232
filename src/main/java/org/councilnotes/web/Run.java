package org.councilnotes.web;

import java.util.List;
import java.util.Set;

/**
 * A stretch of text that looks the same throughout; the template writes its markup.
 *
 * @param inks what is to be seen on it; empty for plain text
 * @param calls footnotes called right after it
 */
record Run(String text, Set<Ink> inks, List<Call> calls) {

  Run {
    inks = Set.copyOf(inks);
    calls = List.copyOf(calls);
  }

  /** What can be seen on a stretch of text. */
  enum Ink {
    MATCH,
    DELETED,
    ADDED,
    /** Stands for text that is not accessible. */
    BLANKED
  }

  /**
   * A footnote's mark in the text.
   *
   * @param number shown, from 1
   * @param footnote id of the footnote's passage
   */
  record Call(int number, String footnote) {

    /** The id of the mark, which its footnote links back to. */
    public String id() {
      return "call-" + number;
    }

    public String href() {
      return NoteLink.here(footnote);
    }
  }

  public boolean isMatch() {
    return inks.contains(Ink.MATCH);
  }

  /** What is blanked is not deleted: it is there, but not in this version. */
  public boolean isDeleted() {
    return inks.contains(Ink.DELETED) && !isBlanked();
  }

  public boolean isBlanked() {
    return inks.contains(Ink.BLANKED);
  }

  /** Words that were added and then deleted do not stand. */
  public boolean isAdded() {
    return inks.contains(Ink.ADDED) && !isDeleted() && !isBlanked();
  }
}
