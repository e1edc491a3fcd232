package org.councilnotes.web.briefing;

import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Note;

/**
 * What two notes are called beside each other: their editions, or their numbers where the edition
 * is the same, as that of a revision is.
 */
public record PairNames(String older, String newer) {

  public static PairNames of(Note older, Note newer) {
    return older.shortName().equals(newer.shortName())
        ? new PairNames(NoteCaption.of(older), NoteCaption.of(newer))
        : new PairNames(older.shortName(), newer.shortName());
  }
}
