package org.councilnotes.web.briefing;

import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Note;

/**
 * What two notes are called beside each other: their editions, or their numbers where the edition
 * is the same, as that of a revision is.
 */
public record ComparedNoteNames(String older, String newer) {

  public static ComparedNoteNames of(Note older, Note newer) {
    return older.shortName().equals(newer.shortName())
        ? new ComparedNoteNames(NoteCaption.of(older), NoteCaption.of(newer))
        : new ComparedNoteNames(older.shortName(), newer.shortName());
  }
}
