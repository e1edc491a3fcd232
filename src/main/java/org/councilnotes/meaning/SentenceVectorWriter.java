package org.councilnotes.meaning;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the vectors of one world, from one thread. */
public interface SentenceVectorWriter {

  /** The notes that had vectors before this writing, each with what these were made from. */
  Map<String, String> notes();

  /**
   * Vectors that were written before this writing, by {@link SentenceText#hash}; the others are
   * left out.
   */
  Map<String, float[]> written(Set<String> hashes);

  /**
   * Takes out notes, those of this writing, too. On return nothing of them is on any disk, nor of
   * notes that an earlier writing took out or replaced before it was cut off.
   */
  void remove(Set<String> notes);

  /**
   * Replaces the vectors of a note.
   *
   * @param content what they are made from
   * @param vectors one for each of the sentences, in their order
   */
  void replace(String note, String content, List<SentenceText> sentences, List<float[]> vectors);

  /** Serves what was written. */
  void commit();

  /** The same at the end of a writing. On return nothing of what was replaced is on any disk. */
  void finish();
}
