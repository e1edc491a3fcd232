package org.councilnotes.store;

import java.util.Collection;

/**
 * The number of notes. Each version of a document in each language is a note; a search counts only
 * the version that stands for its document, unless all versions are requested.
 *
 * @param latest notes that stand for their documents
 * @param all notes in every version and language
 */
public record NoteTotal(long latest, long all) {

  /** Counts the notes of one world. */
  public static NoteTotal of(Collection<NoteSummary> notes) {
    int others = DocumentVersions.notCounted(notes, VersionGrouping.DOCUMENT).size();
    return new NoteTotal(notes.size() - (long) others, notes.size());
  }
}
