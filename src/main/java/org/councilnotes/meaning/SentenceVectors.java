package org.councilnotes.meaning;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The vectors of the sentences of one world, wherever they are kept: vectors, ids and hashes, and
 * no words.
 */
public interface SentenceVectors {

  /**
   * What is held.
   *
   * @param bytes on disk
   */
  record Contents(int notes, int sentences, long bytes) {

    /** Nothing. */
    public static final Contents NONE = new Contents(0, 0, 0);
  }

  /** Counts what is held. */
  Contents contents();

  /** Whether anything of other notes than these is left on any disk, as far as it is served. */
  boolean haveOthersThan(Set<String> notes);

  /** Deletes all vectors. */
  void delete();

  /** The nearest sentences, by the vectors of a model. */
  SentenceNeighbours neighbours(SentenceEmbedder embedder);

  /**
   * Writes vectors of a model; those of another one are deleted first.
   *
   * @return what the writing gave; empty where another process writes
   */
  <T> Optional<T> write(SentenceEmbedder embedder, Function<SentenceVectorWriter, T> writing);

  /** What vectors are made of, and how: those of another model cannot be compared with them. */
  static String modelOf(SentenceEmbedder embedder) {
    return embedder.id() + " " + SentenceText.VERSION;
  }
}
