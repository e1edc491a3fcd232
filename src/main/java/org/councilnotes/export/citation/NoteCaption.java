package org.councilnotes.export.citation;

import org.councilnotes.note.Note;

/** What notes are called on what one takes away. */
public final class NoteCaption {

  /** Stands on whatever is made of a note that is not public. */
  public static final String LIMITE = "LIMITE";

  private NoteCaption() {}

  /** The number as printed, else the id. */
  public static String of(Note note) {
    return note.number().map(n -> n.display()).orElse(note.id());
  }
}
