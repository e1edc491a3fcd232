package org.councilnotes.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.LongValues;
import org.councilnotes.terms.Fields;

/** The wording of each passage of a view, in memory: numbers from 0. */
final class WordingColumn {

  static final int NONE = -1;

  private final int[][] bySegment;
  private final LongValues[] ordinals;
  private final int size;

  private WordingColumn(int[][] bySegment, LongValues[] ordinals, int size) {
    this.bySegment = bySegment;
    this.ordinals = ordinals;
    this.size = size;
  }

  static WordingColumn of(IndexReader reader, List<Segment> segments) throws IOException {
    Ordinals all = Ordinals.of(reader, Fields.WORDING);
    int[][] bySegment = new int[segments.size()][];
    LongValues[] ordinals = new LongValues[segments.size()];
    for (int i = 0; i < bySegment.length; i++) {
      bySegment[i] = segments.get(i).columns().wordings(segments.get(i).reader());
      ordinals[i] = all.from(i);
    }
    return new WordingColumn(bySegment, ordinals, all.size());
  }

  /** How many wordings there are; 0 where no passage has one. */
  int size() {
    return size;
  }

  /** Of a document in a segment; {@link #NONE} of a passage that stands alone. */
  int of(int segment, int document) {
    int own = bySegment[segment][document];
    return own < 0 ? NONE : (int) ordinals[segment].get(own);
  }
}
