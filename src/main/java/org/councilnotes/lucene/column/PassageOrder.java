package org.councilnotes.lucene.column;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * A total order of all passages of a view: by note, then by position in the note. The place of a
 * passage is its number in that order, from 0.
 */
public final class PassageOrder {

  private final List<SegmentView> segments;

  /** What is added to the number of a document to get its place, by segment and block. */
  private final int[][] shifts;

  /** By rank of the note: its first place, its segment and its block. */
  private final int[] starts;

  private final long[] blocks;

  private PassageOrder(List<SegmentView> segments, long[] blocks) {
    this.segments = segments;
    this.blocks = blocks;
    this.starts = new int[blocks.length];
    this.shifts = new int[segments.size()][];
    Arrays.setAll(shifts, i -> new int[segments.get(i).blocks().size()]);
    int place = 0;
    for (int rank = 0; rank < blocks.length; rank++) {
      NoteBlocks own = segments.get(segment(blocks[rank])).blocks();
      int block = block(blocks[rank]);
      starts[rank] = place;
      shifts[segment(blocks[rank])][block] = place - own.first()[block];
      place += own.passages()[block];
    }
  }

  /**
   * Sorts the notes of a view.
   *
   * @param keys sort key of a note, by segment and block; ascending, no two equal
   */
  static PassageOrder by(LongBinaryOperator keys, List<SegmentView> segments) {
    int held = segments.stream().mapToInt(PassageOrder::held).sum();
    long[] sorted = new long[held];
    long[] blocks = new long[held];
    int size = 0;
    for (int segment = 0; segment < segments.size(); segment++) {
      byte[] standing = segments.get(segment).standing();
      for (int block = 0; block < standing.length; block++) {
        if (standing[block] != 0) {
          sorted[size] = keys.applyAsLong(segment, block);
          blocks[size++] = (long) segment << Integer.SIZE | block;
        }
      }
    }
    return new PassageOrder(segments, inOrder(sorted, blocks));
  }

  private static long[] inOrder(long[] keys, long[] blocks) {
    Integer[] order = new Integer[keys.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Long.compare(keys[one], keys[other]));
    return Arrays.stream(order).mapToLong(i -> blocks[i]).toArray();
  }

  private static int held(SegmentView segment) {
    int held = 0;
    for (byte bits : segment.standing()) {
      held += bits == 0 ? 0 : 1;
    }
    return held;
  }

  private static int segment(long block) {
    return (int) (block >>> Integer.SIZE);
  }

  private static int block(long block) {
    return (int) block;
  }

  /** The place of a passage, by segment, block and document in the segment. */
  public int place(int segment, int block, int document) {
    return shifts[segment][block] + document;
  }

  /** The document at a place, as a number of the whole view. */
  public int document(int place) {
    int found = Arrays.binarySearch(starts, place);
    int rank = found >= 0 ? found : -found - 2;
    SegmentView segment = segments.get(segment(blocks[rank]));
    int shift = shifts[segment(blocks[rank])][block(blocks[rank])];
    return segment.leaf().docBase + place - shift;
  }
}
