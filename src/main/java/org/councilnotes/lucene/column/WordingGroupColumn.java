package org.councilnotes.lucene.column;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.LongValues;
import org.councilnotes.store.schema.IndexFields;

/** The wording of each passage of a view, in memory, as numbers from 0. */
public final class WordingGroupColumn {

  public static final int NONE = -1;

  private final int[][] bySegment;
  private final int[] sizes;
  private final LongValues[] ordinals;
  private final int size;

  private WordingGroupColumn(int[][] bySegment, int[] sizes, LongValues[] ordinals, int size) {
    this.bySegment = bySegment;
    this.sizes = sizes;
    this.ordinals = ordinals;
    this.size = size;
  }

  static WordingGroupColumn of(IndexReader reader, List<SegmentView> segments) throws IOException {
    GlobalOrdinals all = GlobalOrdinals.of(reader, IndexFields.WORDING);
    int[][] bySegment = new int[segments.size()][];
    int[] sizes = new int[segments.size()];
    LongValues[] ordinals = new LongValues[segments.size()];
    for (int i = 0; i < bySegment.length; i++) {
      LeafReader segment = segments.get(i).reader();
      bySegment[i] = segments.get(i).columns().wordings(segment);
      sizes[i] = (int) DocValues.getSortedSet(segment, IndexFields.WORDING).getValueCount();
      ordinals[i] = all.from(i);
    }
    return new WordingGroupColumn(bySegment, sizes, ordinals, all.size());
  }

  /** How many wordings there are; 0 where no passage has one. */
  public int size() {
    return size;
  }

  /** How many wordings a segment has. */
  public int size(int segment) {
    return sizes[segment];
  }

  /**
   * The wording of each document of a segment, numbered from 0 in the segment; below 0 for a
   * passage without one. The array must not be modified.
   */
  public int[] ofSegment(int segment) {
    return bySegment[segment];
  }

  /** The wording that has a number in a segment. */
  public int global(int segment, int own) {
    return (int) ordinals[segment].get(own);
  }

  /** The wording of a document in a segment; {@link #NONE} for a passage without one. */
  public int of(int segment, int document) {
    int own = bySegment[segment][document];
    return own < 0 ? NONE : global(segment, own);
  }
}
