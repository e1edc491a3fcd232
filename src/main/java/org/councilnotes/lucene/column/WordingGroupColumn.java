package org.councilnotes.lucene.column;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.LongValues;
import org.councilnotes.store.schema.IndexFields;

/** The wording of each passage of a view, in memory, as numbers from 0. */
public final class WordingGroupColumn {

  public static final int NONE = -1;

  private final int[][] bySegment;
  private final LongValues[] ordinals;
  private final int size;

  private WordingGroupColumn(int[][] bySegment, LongValues[] ordinals, int size) {
    this.bySegment = bySegment;
    this.ordinals = ordinals;
    this.size = size;
  }

  static WordingGroupColumn of(IndexReader reader, List<SegmentView> segments) throws IOException {
    GlobalOrdinals all = GlobalOrdinals.of(reader, IndexFields.WORDING);
    int[][] bySegment = new int[segments.size()][];
    LongValues[] ordinals = new LongValues[segments.size()];
    for (int i = 0; i < bySegment.length; i++) {
      bySegment[i] = segments.get(i).columns().wordings(segments.get(i).reader());
      ordinals[i] = all.from(i);
    }
    return new WordingGroupColumn(bySegment, ordinals, all.size());
  }

  /** How many wordings there are; 0 where no passage has one. */
  public int size() {
    return size;
  }

  /** The wording of a document in a segment; {@link #NONE} for a passage without one. */
  public int of(int segment, int document) {
    int own = bySegment[segment][document];
    return own < 0 ? NONE : (int) ordinals[segment].get(own);
  }
}
