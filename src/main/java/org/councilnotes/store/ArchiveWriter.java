package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;

/**
 * Writes one world of the archive. Readers see nothing before {@link #commit()}; notes and ledger
 * are committed together. Closing drops what was not committed.
 *
 * @see ArchiveReader
 */
public interface ArchiveWriter extends AutoCloseable {

  /**
   * Writes a note, replacing one of the same id. The lineage of its series becomes stale, see
   * {@link #staleSeries()}.
   *
   * @param lives wording histories as far as they are known without the series, by id of passage
   */
  void put(Note note, Map<String, WordingHistory> lives);

  /** Writes a note without wording histories. */
  default void put(Note note) {
    put(note, Map.of());
  }

  /** Writes a stored note again with its wording histories. Its series do not become stale. */
  void putWordingHistories(Note note, Map<String, WordingHistory> lives);

  /**
   * Notes by their ids as written so far, committed or not. In the order of the ids, without those
   * that do not exist.
   */
  List<WrittenNote> written(List<String> ids);

  /**
   * The series, each in one language, of which an edition was written or deleted since their
   * lineages were last computed, by this writer or an earlier one.
   */
  List<StaleSeries> staleSeries();

  /**
   * Records that the lineages of all stale series are up to date.
   *
   * @param renewed those that have editions
   */
  void markLineageCurrent(List<StaleSeries> renewed);

  /** Deletes a note, if it exists. */
  void removeNote(String id);

  /** Writes a ledger entry, replacing one of the same path. */
  void putLedgerEntry(LedgerEntry file);

  /** Deletes a ledger entry. */
  void removeLedgerEntry(String path);

  /** Makes everything written so far visible and durable. */
  void commit();

  /**
   * Whether the files of the store are known to have documents of these notes or files that were
   * deleted or replaced. A store that cannot tell says no.
   *
   * @param paths of ledger entries
   */
  default boolean hasDeleted(Set<String> notes, Set<String> paths) {
    return false;
  }

  /**
   * Commits, and removes what was deleted or replaced from the files of the store, where it would
   * stay until the next merge. Takes as long as writing the segments concerned. When it returns,
   * only snapshots that were copied, and processes that have an older state open, still hold it.
   */
  void expunge();

  @Override
  void close();
}
