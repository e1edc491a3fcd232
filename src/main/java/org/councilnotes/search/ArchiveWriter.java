package org.councilnotes.search;

import org.councilnotes.note.Note;

/**
 * Writes one world of the archive. Nothing is seen by readers before {@link #commit()}; notes and
 * ledger are committed together. Closing without a commit drops what was written since the last
 * one.
 *
 * @see ArchiveReader
 */
public interface ArchiveWriter extends AutoCloseable {

  /** Puts a note in the place of one of the same id. */
  void put(Note note);

  /** Takes a note out; nothing happens where there is none. */
  void removeNote(String id);

  /** Puts a line of the ledger in the place of one of the same path. */
  void record(SourceFile file);

  /** Takes a line out of the ledger. */
  void forget(String path);

  /** Makes everything written so far visible and lasting. */
  void commit();

  @Override
  void close();
}
