package org.councilnotes.store;

import java.util.Collection;

/**
 * How many notes there are. Each version of a document in each language is a note; a search counts
 * only the one that stands for its document, unless it asks for all versions.
 *
 * @param latest notes that stand for their documents
 * @param all notes in every version and language
 */
public record NoteTotal(long latest, long all) {

  /** Of notes that are together in one world. */
  public static NoteTotal of(Collection<NoteSummary> notes) {
    int others = DocumentVersions.notCounted(notes, VersionGrouping.DOCUMENT).size();
    return new NoteTotal(notes.size() - (long) others, notes.size());
  }
}
