package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.InterinstitutionalFile;

/** Reads the notes of one world and their files. Answers of one call come from one snapshot. */
public interface StoredNoteReader {

  /** A whole note by its id; empty where the world has none. */
  Optional<Note> note(String id);

  /**
   * Passages by their ids, without reading the rest of their notes; those that the world does not
   * have are left out. For comparing: that they are shown is not recorded.
   *
   * @param ids of passages, by id of note
   * @return by id of note
   */
  Map<String, List<Passage>> passages(Map<String, Set<String>> ids);

  /** All notes, newest first, then by id. */
  List<NoteSummary> notes();

  /**
   * Every note of the same number, whatever its additions and language: revisions, corrections,
   * supplements, translations; by id.
   */
  List<NoteSummary> family(DocumentNumber number);

  /**
   * Every note of the ordinary documents of a number, whatever their years and additions, newest
   * year first, then by id.
   *
   * @param number without a year, such as 10364
   */
  List<NoteSummary> numbered(int number);

  /** The notes that name exactly this number as a previous document, newest first. */
  List<NoteSummary> followers(DocumentNumber number);

  /**
   * Every note of an interinstitutional file, in every version and language, oldest first.
   *
   * @param file id of the file, see {@link InterinstitutionalFile#id()}
   */
  List<NoteSummary> dossier(String file);

  /** The ledger entries of the files of one note, in no order. */
  default List<LedgerEntry> sources(String note) {
    return sources(Set.of(note)).getOrDefault(note, List.of());
  }

  /**
   * The ledger entries of the files of many notes, read at once.
   *
   * @return by id of note; a note without files is left out
   */
  Map<String, List<LedgerEntry>> sources(Set<String> notes);
}
