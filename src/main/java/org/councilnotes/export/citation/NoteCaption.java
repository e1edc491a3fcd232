package org.councilnotes.export.citation;

import java.time.LocalDate;
import org.councilnotes.note.Note;

/** Captions of notes in exported files. */
public final class NoteCaption {

  /** Marking of any file made from a note that is not public. */
  public static final String LIMITE = "LIMITE";

  private NoteCaption() {}

  /** The same with the edition, or with the date where no period is stated. */
  public static String withEdition(Note note) {
    return of(note)
        + note.report()
            .edition()
            .or(() -> note.cover().identity().date().map(LocalDate::toString))
            .map(when -> ", " + when)
            .orElse("");
  }

  /** The number as printed, else the id. */
  public static String of(Note note) {
    return note.number().map(n -> n.display()).orElse(note.id());
  }
}
