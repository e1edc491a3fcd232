package org.councilnotes.export.citation;

import org.councilnotes.note.Note;

/** Captions of notes in exported files. */
public final class NoteCaption {

  /** Marking of any file made from a note that is not public. */
  public static final String LIMITE = "LIMITE";

  private NoteCaption() {}

  /** The same with the edition, where a period is stated. */
  public static String withEdition(Note note) {
    return of(note) + note.report().edition().map(edition -> ", " + edition).orElse("");
  }

  /** The number as printed, else the id. */
  public static String of(Note note) {
    return note.number().map(n -> n.display()).orElse(note.id());
  }
}
