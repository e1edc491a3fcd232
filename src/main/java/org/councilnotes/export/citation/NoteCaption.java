package org.councilnotes.export.citation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;

/** Captions of notes in exported files. */
public final class NoteCaption {

  /** Marking of any file made from a note that is not public. */
  public static final String LIMITE = "LIMITE";

  private NoteCaption() {}

  /** The mark of a marking; empty for public notes. */
  public static String mark(Marking marking) {
    return marking == Marking.PUBLIC ? "" : LIMITE;
  }

  /**
   * The end of the name of a file, before its extension.
   *
   * @param marking of what the file holds
   * @return {@code -LIMITE}; empty for a public file
   */
  public static String fileSuffix(Marking marking) {
    return marking == Marking.PUBLIC ? "" : "-" + LIMITE;
  }

  /** A file name with its suffix before the extension: {@code a-LIMITE.pdf}. */
  public static String fileName(String name, Marking marking) {
    int end = name.lastIndexOf('.');
    return end <= 0
        ? name + fileSuffix(marking)
        : name.substring(0, end) + fileSuffix(marking) + name.substring(end);
  }

  /** The marking of what is made from some notes: that of the strictest one. */
  public static Marking strictest(Collection<Note> notes) {
    return notes.stream().map(Note::marking).max(Comparator.naturalOrder()).orElse(Marking.PUBLIC);
  }

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
