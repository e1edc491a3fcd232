package org.councilnotes.lucene.column;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.councilnotes.lucene.document.LuceneVersionMarks;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.store.schema.IndexFields;

/** One segment as a view sees it. */
public final class SegmentView {

  private final LeafReaderContext leaf;
  private final SegmentColumns columns;
  private final byte[] standing;
  private final boolean allCount;

  /**
   * @param standing state of each {@link NoteBlocks block}: 0 where it was deleted, else {@link
   *     #HELD} and a bit for each {@link VersionGrouping} that it counts in
   * @param allCount whether every block exists and counts in every grouping
   */
  SegmentView(LeafReaderContext leaf, SegmentColumns columns, byte[] standing, boolean allCount) {
    this.leaf = leaf;
    this.columns = columns;
    this.standing = standing;
    this.allCount = allCount;
  }

  public LeafReaderContext leaf() {
    return leaf;
  }

  public SegmentColumns columns() {
    return columns;
  }

  public byte[] standing() {
    return standing;
  }

  public boolean allCount() {
    return allCount;
  }

  static final int HELD = 1;

  static SegmentView of(LeafReaderContext leaf, SegmentColumns columns) throws IOException {
    byte[] standing = new byte[columns.blocks().size()];
    hold(standing, columns.blocks(), leaf.reader().getLiveDocs());
    int all = HELD;
    for (VersionGrouping counting : VersionGrouping.values()) {
      mark(standing, columns.blocks(), leaf.reader(), counting);
      all |= bit(counting);
    }
    boolean allCount = true;
    for (byte bits : standing) {
      allCount &= bits == all;
    }
    return new SegmentView(leaf, columns, columns.standing(standing), allCount);
  }

  public static int bit(VersionGrouping counting) {
    return switch (counting) {
      case DOCUMENT -> 2;
      case LANGUAGE -> 4;
      case NUMBER -> 8;
    };
  }

  /**
   * Marks the blocks that are not deleted. All documents of a note are deleted together, so the
   * first one tells.
   */
  private static void hold(byte[] standing, NoteBlocks blocks, Bits live) {
    for (int block = 0; block < standing.length; block++) {
      if (live == null || live.get(blocks.first()[block])) {
        standing[block] = HELD;
      }
    }
  }

  /**
   * Adds the bits of a grouping. All documents of a note have the same mark, so the first one
   * tells.
   */
  private static void mark(
      byte[] standing, NoteBlocks blocks, LeafReader reader, VersionGrouping counting)
      throws IOException {
    NumericDocValues marks = reader.getNumericDocValues(IndexFields.counting(counting));
    for (int block = 0; marks != null && block < standing.length; block++) {
      if (marks.advanceExact(blocks.first()[block])
          && marks.longValue() == LuceneVersionMarks.COUNTS
          && standing[block] != 0) {
        standing[block] |= (byte) bit(counting);
      }
    }
  }

  public LeafReader reader() {
    return leaf.reader();
  }

  public NoteBlocks blocks() {
    return columns.blocks();
  }
}
