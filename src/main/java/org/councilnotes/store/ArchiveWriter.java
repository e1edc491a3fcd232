package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;

/**
 * Writes one world of the archive. Nothing is seen by readers before {@link #commit()}; notes and
 * ledger are committed together. Closing without a commit drops what was written since the last
 * one.
 *
 * @see ArchiveReader
 */
public interface ArchiveWriter extends AutoCloseable {

  /**
   * Puts a note in the place of one of the same id. The lineage of its series is stale from then
   * on, see {@link #staleSeries()}.
   *
   * @param lives of its passages as far as they are known without its series, by passage
   */
  void put(Note note, Map<String, WordingHistory> lives);

  /** The same, nothing being known of its passages' lives. */
  default void put(Note note) {
    put(note, Map.of());
  }

  /** Puts a note again, as it was written, with the lives of its passages. */
  void putLives(Note note, Map<String, WordingHistory> lives);

  /**
   * Notes as they were written so far, be it committed or not; in the order of the ids, and without
   * those that are not there.
   */
  List<WrittenNote> written(List<String> ids);

  /**
   * The series, each in one language, of which an edition was put or taken out since the lineage of
   * the series was settled last, by this writer or one before it.
   */
  List<SeriesEditions> staleSeries();

  /**
   * Says that the lineage of all stale series is up to date.
   *
   * @param renewed those that have editions
   */
  void markLineageCurrent(List<SeriesEditions> renewed);

  /** Takes a note out; nothing happens where there is none. */
  void removeNote(String id);

  /** Puts a line of the ledger in the place of one of the same path. */
  void putLedgerEntry(LedgerEntry file);

  /** Takes a line out of the ledger. */
  void removeLedgerEntry(String path);

  /** Makes everything written so far visible and lasting. */
  void commit();

  @Override
  void close();
}
