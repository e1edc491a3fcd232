package org.councilnotes.lucene.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.LongValues;

/**
 * The values of one field in one segment, in memory. Few distinct sets of values occur, so each set
 * is kept once and passages refer to it by number. Where all passages of a note have the same set,
 * as for years or series, the number is kept per note.
 */
public final class ValueColumn {

  /** No values for any passage. */
  public static final ValueColumn EMPTY =
      new ValueColumn(true, CompactNumbers.of(new int[0], 0), new int[] {0}, new int[0]);

  private final boolean byNote;
  private final CompactNumbers setOf;
  private final int[] ends;
  private final int[] ordinals;

  /**
   * Creates a column from its parts.
   *
   * @param byNote whether {@code setOf} is indexed by {@link NoteBlocks block}, else by document
   * @param setOf number of the set
   * @param ends where the ordinals of each set end, from the second element on; those of a set
   *     start where those of the set before end
   * @param ordinals of the values of all sets
   */
  private ValueColumn(boolean byNote, CompactNumbers setOf, int[] ends, int[] ordinals) {
    this.byNote = byNote;
    this.setOf = setOf;
    this.ends = ends;
    this.ordinals = ordinals;
  }

  public boolean byNote() {
    return byNote;
  }

  public CompactNumbers setOf() {
    return setOf;
  }

  /** How many sets there are. */
  public int sets() {
    return ends.length - 1;
  }

  /** Where the ordinals of a set start in {@link #ordinals}. */
  public int start(int set) {
    return ends[set];
  }

  /** Where they end, exclusive. */
  public int end(int set) {
    return ends[set + 1];
  }

  /** The ordinals of the values of all sets, one set after another. */
  public int[] ordinals() {
    return ordinals;
  }

  /** Reads the passages of a segment. */
  static ValueColumn of(SortedSetDocValues values, NoteBlocks blocks) throws IOException {
    Reading reading = new Reading(values);
    int[] setOf = new int[blocks.documents()];
    int[] setOfNote = new int[blocks.size()];
    boolean byNote = true;
    for (int block = 0; block < blocks.size(); block++) {
      int first = blocks.first()[block];
      for (int document = first; document < first + blocks.passages()[block]; document++) {
        setOf[document] = reading.setOf(document);
        byNote &= setOf[document] == setOf[first];
      }
      setOfNote[block] = setOf[first];
    }
    return reading.column(byNote, byNote ? setOfNote : setOf);
  }

  /** The same column with the segment's ordinals mapped to global ones. */
  ValueColumn in(LongValues global) {
    int[] others = new int[ordinals.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = (int) global.get(ordinals[i]);
    }
    return new ValueColumn(byNote, setOf, ends, others);
  }

  private static final class Reading {

    private final SortedSetDocValues values;
    private final Map<IntsRef, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private final IntsRef now = new IntsRef(8);
    private IntsRef last = new IntsRef();
    private int lastNumber = -1;

    Reading(SortedSetDocValues values) {
      this.values = values;
    }

    int setOf(int document) throws IOException {
      read(document);
      if (lastNumber < 0 || !now.equals(last)) {
        Integer known = numbers.get(now);
        last = IntsRef.deepCopyOf(now);
        lastNumber = known == null ? number(last) : known;
      }
      return lastNumber;
    }

    private void read(int document) throws IOException {
      now.length = values.advanceExact(document) ? values.docValueCount() : 0;
      now.ints = ArrayUtil.grow(now.ints, now.length);
      for (int i = 0; i < now.length; i++) {
        now.ints[i] = (int) values.nextOrd();
      }
    }

    private int number(IntsRef set) {
      numbers.put(set, sets.size());
      sets.add(set.ints);
      return sets.size() - 1;
    }

    ValueColumn column(boolean byNote, int[] setOf) {
      int[] ends = new int[sets.size() + 1];
      for (int set = 0; set < sets.size(); set++) {
        ends[set + 1] = ends[set] + sets.get(set).length;
      }
      int[] ordinals = new int[ends[sets.size()]];
      for (int set = 0; set < sets.size(); set++) {
        System.arraycopy(sets.get(set), 0, ordinals, ends[set], sets.get(set).length);
      }
      return new ValueColumn(byNote, CompactNumbers.of(setOf, sets.size()), ends, ordinals);
    }
  }
}
