package org.councilnotes.lucene.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.councilnotes.plan.CoverLineFilter;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.store.Memoized;
import org.councilnotes.store.schema.IndexFields;

/**
 * The block of documents of each note in one segment. A note is written as one block, so its
 * passages are contiguous and in their order. Deleted blocks are included.
 */
public final class NoteBlocks {

  private final int[] of;
  private final int[] first;
  private final int[] passages;
  private final int[] notes;
  private final Supplier<int[]> withCoverLines = Memoized.of(this::readWithCoverLines);

  /**
   * @param of the block of each document; {@link #NONE} where it is no passage that searches find
   * @param first the first document of each block, ascending
   * @param passages how many passages each block has
   * @param notes the note of each block, as ordinal of {@link IndexFields#NOTE_ID} in the segment
   */
  NoteBlocks(int[] of, int[] first, int[] passages, int[] notes) {
    this.of = of;
    this.first = first;
    this.passages = passages;
    this.notes = notes;
  }

  /** The block of each passage that a query may find, by document; of others {@link #NONE}. */
  public int[] of(QueryExpression query) {
    return CoverLineFilter.areWanted(query) ? withCoverLines() : of;
  }

  /** The block of each passage, by document; of other documents {@link #NONE}. */
  public int[] withCoverLines() {
    return withCoverLines.get();
  }

  /** The same with the lines of covers. Read on first use, as few queries search them. */
  private int[] readWithCoverLines() {
    int[] all = new int[of.length];
    Arrays.fill(all, NONE);
    for (int block = 0; block < first.length; block++) {
      Arrays.fill(all, first[block], first[block] + passages[block], block);
    }
    return all;
  }

  /** Number of documents of the segment. */
  int documents() {
    return of.length;
  }

  int[] first() {
    return first;
  }

  int[] passages() {
    return passages;
  }

  int[] notes() {
    return notes;
  }

  public static final int NONE = -1;

  static NoteBlocks in(LeafReader segment) throws IOException {
    Reading reading = new Reading(segment.maxDoc());
    PostingsEnum passages = segment.postings(new Term(IndexFields.RECORD, IndexFields.PASSAGE));
    if (passages != null) {
      SortedSetDocValues notes = DocValues.getSortedSet(segment, IndexFields.NOTE_ID);
      DocIdSetIterator found = found(segment);
      int next = found.nextDoc();
      int document = passages.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS) {
        notes.advanceExact(document);
        reading.add(document, (int) notes.nextOrd(), document == next);
        next = document == next ? found.nextDoc() : next;
        document = passages.nextDoc();
      }
    }
    return reading.blocks();
  }

  private static DocIdSetIterator found(LeafReader segment) throws IOException {
    PostingsEnum found = segment.postings(new Term(IndexFields.FOUND, IndexFields.PASSAGE));
    return found == null ? DocIdSetIterator.empty() : found;
  }

  int size() {
    return first.length;
  }

  private static final class Reading {

    private final int[] of;
    private int[] first = new int[16];
    private int[] passages = new int[16];
    private int[] notes = new int[16];
    private int size;
    private int last = NONE;

    Reading(int documents) {
      of = new int[documents];
      Arrays.fill(of, NONE);
    }

    /**
     * Adds a document. A new block starts with another note, or after a gap: where a note was
     * written twice in a row, its other documents lie between its passages.
     */
    void add(int document, int note, boolean isFound) {
      if (size == 0 || notes[size - 1] != note || last != document - 1) {
        open(document, note);
      }
      of[document] = isFound ? size - 1 : NONE;
      passages[size - 1]++;
      last = document;
    }

    private void open(int document, int note) {
      if (size == first.length) {
        first = Arrays.copyOf(first, 2 * size);
        passages = Arrays.copyOf(passages, 2 * size);
        notes = Arrays.copyOf(notes, 2 * size);
      }
      first[size] = document;
      notes[size] = note;
      size++;
    }

    NoteBlocks blocks() {
      return new NoteBlocks(
          of,
          Arrays.copyOf(first, size),
          Arrays.copyOf(passages, size),
          Arrays.copyOf(notes, size));
    }
  }
}
