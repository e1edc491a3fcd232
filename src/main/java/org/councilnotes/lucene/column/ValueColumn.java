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

  private final boolean byNote;
  private final int[] setOf;
  private final int[][] sets;

  /**
   * Creates a column from its parts.
   *
   * @param byNote whether {@code setOf} is indexed by {@link NoteBlocks block}, else by document
   * @param setOf number of the set
   * @param sets ordinals of values, by the number of the set
   */
  public ValueColumn(boolean byNote, int[] setOf, int[][] sets) {
    this.byNote = byNote;
    this.setOf = setOf;
    this.sets = sets;
  }

  public boolean byNote() {
    return byNote;
  }

  public int[] setOf() {
    return setOf;
  }

  public int[][] sets() {
    return sets;
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
    return new ValueColumn(byNote, byNote ? setOfNote : setOf, reading.sets());
  }

  /** The same column with the segment's ordinals mapped to global ones. */
  ValueColumn in(LongValues ordinals) {
    int[][] others = new int[sets.length][];
    for (int set = 0; set < sets.length; set++) {
      others[set] = new int[sets[set].length];
      for (int i = 0; i < sets[set].length; i++) {
        others[set][i] = (int) ordinals.get(sets[set][i]);
      }
    }
    return new ValueColumn(byNote, setOf, others);
  }

  public int set(int document, int block) {
    return setOf[byNote ? block : document];
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

    int[][] sets() {
      return sets.toArray(int[][]::new);
    }
  }
}
