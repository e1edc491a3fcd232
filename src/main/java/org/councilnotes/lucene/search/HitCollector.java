package org.councilnotes.lucene.search;

import java.io.IOException;
import org.councilnotes.lucene.column.NoteBlocks;

/** Collects the passages that a search finds, and counts passages, notes and wordings. */
abstract class HitCollector {

  private long passages;
  private long notes;
  private int lastBlock;

  /** Whether scores are needed. */
  abstract boolean isScored();

  /** Continues with the next segment. */
  void enter(int segment) {
    lastBlock = NoteBlocks.NONE;
  }

  /** Called before passages of the segment are added; not where they were counted before. */
  void begin() {}

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

  /** Adds passages of the segment that were counted before. */
  final void addCounted(long morePassages, long moreNotes) {
    passages += morePassages;
    notes += moreNotes;
  }

  long passages() {
    return passages;
  }

  long notes() {
    return notes;
  }

  /** Number of distinct wordings; each passage without a wording counts as one. */
  abstract long wordings();

  /** Whether a document was found, by its number in the segment. */
  abstract boolean contains(int segment, int document);

  /** The ranking of what was found, before rescoring. */
  abstract Ranking ranking() throws IOException;

  /** The found passages in their order, best first. */
  interface Ranking {

    /**
     * The best passages. A call for more returns the same ones first.
     *
     * @return {@link SortKey}s, ascending; fewer than {@code most} where fewer were found
     */
    long[] best(int most) throws IOException;
  }
}
