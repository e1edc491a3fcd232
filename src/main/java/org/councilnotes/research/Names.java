package org.councilnotes.research;

import org.councilnotes.note.Note;

/** What notes are called on what one takes away. */
final class Names {

  /** Stands on whatever is made of a note that is not public. */
  static final String LIMITE = "LIMITE";

  private Names() {}

  /** The number as printed, else the id. */
  static String of(Note note) {
    return note.number().map(n -> n.display()).orElse(note.id());
  }
}
