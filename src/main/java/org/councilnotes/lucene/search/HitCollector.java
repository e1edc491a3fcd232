package org.councilnotes.lucene.search;

import java.io.IOException;
import org.councilnotes.lucene.column.NoteBlocks;

/** Keeps the passages that a search finds, and counts passages, notes and wordings. */
abstract class HitCollector {

  private long passages;
  private long notes;
  private int lastBlock;

  /** Whether the score of each passage is wanted. */
  abstract boolean isScored();

  /** Continues with the next segment. */
  void enter(int segment) {
    lastBlock = NoteBlocks.NONE;
  }

  /**
   * Adds passages of the segment.
   *
   * @param scores in the same order, where they are needed
   */
  void add(PassageBatch more, float[] scores) {
    passages += more.size();
    notes += more.runs();
    if (more.runs() > 0) {
      notes -= more.blocks()[0] == lastBlock ? 1 : 0;
      lastBlock = more.blocks()[more.runs() - 1];
    }
  }

  long passages() {
    return passages;
  }

  long notes() {
    return notes;
  }

  /** How many wordings, a passage without one standing for its own. */
  abstract long wordings();

  /** Whether a document of the view, by its number, was found. */
  abstract boolean contains(int segment, int document);

  /** What was found, best first, before rescoring. */
  abstract Ranking ranking() throws IOException;

  /** What was found, the best first. */
  interface Ranking {

    /**
     * The best; asked again for more, it gives the same ones first.
     *
     * @return {@link SortKey}s, ascending; fewer where there are no more
     */
    long[] best(int most) throws IOException;
  }
}
