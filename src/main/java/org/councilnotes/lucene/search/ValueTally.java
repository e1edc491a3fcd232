package org.councilnotes.lucene.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.ArrayUtil;
import org.councilnotes.lucene.column.CompactNumbers;
import org.councilnotes.lucene.column.FacetCountOrdinals;
import org.councilnotes.lucene.column.FieldColumn;
import org.councilnotes.lucene.column.ValueColumn;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.query.CountUnit;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * Counts what was found by the values of one field, one segment after another. Where passages are
 * counted, small batches increase the counters of each value. Large ones increase a counter per set
 * of values; the counters of sets are added to those of values at the end of the segment.
 */
final class ValueTally {

  /**
   * Sets for each passage of a batch up to which counters for all sets of the segment are worth
   * their cost.
   */
  private static final int MOST_SETS = 16;

  private static final int NO_BLOCK = -1;
  private static final int SLOT_BITS = 24;
  private static final long MOST_SLOTS = (1L << SLOT_BITS) - 1;
  private static final long MOST_COUNTED = (1L << (Long.SIZE - 1 - SLOT_BITS)) - 1;

  private final FieldColumn field;
  private final FacetCountOrdinals countingSlots;
  private final ViewColumns columns;
  private final CountUnit unit;
  private final long[] counts;
  private int segment;
  private ValueColumn column;
  private int[] bySet = {};

  /** The block in which a value was found last, where notes are counted. */
  private final int[] lastBlock;

  /** Document and block of passages of one batch, where notes are counted. */
  private long[] waiting = {};

  private int waitingSize;

  ValueTally(
      FieldColumn field, FacetCountOrdinals countingSlots, ViewColumns columns, CountUnit unit) {
    this.field = field;
    this.countingSlots = countingSlots;
    this.columns = columns;
    this.unit = unit;
    this.counts = new long[countingSlots.size()];
    this.lastBlock = new int[unit == CountUnit.NOTES ? countingSlots.size() : 0];
    this.column = ValueColumn.EMPTY;
  }

  void enter(int newSegment) {
    segment = newSegment;
    column = field.in(newSegment);
    Arrays.fill(lastBlock, NO_BLOCK);
  }

  /** Counts the segment by sets of values only, so that {@link #bySet} tells all. */
  void countBySet() {
    bySet = new int[column.sets()];
  }

  /** Counts of passages of the segment by set of values. */
  int[] bySet() {
    return bySet;
  }

  /** Takes counts of the segment by set of values, instead of passages. */
  void take(int[] counted) {
    bySet = counted;
  }

  /**
   * Adds passages that count for this field only; {@link #add} is called afterwards with those of
   * the same batch that were found.
   */
  void addBeside(PassageBatch passages) {
    if (unit == CountUnit.NOTES) {
      await(passages);
    } else {
      add(passages);
    }
  }

  void add(PassageBatch passages) {
    switch (unit) {
      case PASSAGES -> addPassages(passages);
      case NOTES -> addNotes(passages);
      case WORDS -> addWords(passages);
    }
  }

  private void addPassages(PassageBatch passages) {
    int entries = column.byNote() ? passages.runs() : passages.size();
    if (bySet.length == 0 && column.sets() <= MOST_SETS * entries) {
      countBySet();
    }
    if (column.byNote()) {
      addRuns(passages);
    } else {
      addEach(passages);
    }
  }

  private void addRuns(PassageBatch passages) {
    CompactNumbers setOf = column.setOf();
    int[] blocks = passages.blocks();
    int[] lengths = passages.lengths();
    int[] counted = bySet;
    for (int run = 0; run < passages.runs(); run++) {
      if (counted.length > 0) {
        counted[setOf.at(blocks[run])] += lengths[run];
      } else {
        spread(setOf.at(blocks[run]), lengths[run]);
      }
    }
  }

  private void addEach(PassageBatch passages) {
    CompactNumbers setOf = column.setOf();
    int[] documents = passages.documents();
    int[] counted = bySet;
    for (int i = 0; i < passages.size(); i++) {
      if (counted.length > 0) {
        counted[setOf.at(documents[i])]++;
      } else {
        spread(setOf.at(documents[i]), 1);
      }
    }
  }

  /**
   * A note is one block of documents, so a value counts once for each block. Blocks must come in
   * order, so what counts for this field only waits for what was found in the same batch.
   */
  private void addNotes(PassageBatch found) {
    await(found);
    Arrays.sort(waiting, 0, waitingSize);
    CompactNumbers setOf = column.setOf();
    for (int i = 0; i < waitingSize; i++) {
      int block = (int) waiting[i];
      int document = (int) (waiting[i] >>> Integer.SIZE);
      addNote(setOf.at(column.byNote() ? block : document), block);
    }
    waitingSize = 0;
  }

  private void await(PassageBatch passages) {
    waiting = ArrayUtil.grow(waiting, waitingSize + passages.size());
    int next = 0;
    for (int run = 0; run < passages.runs(); run++) {
      for (int end = next + passages.lengths()[run]; next < end; next++) {
        waiting[waitingSize++] =
            (long) passages.documents()[next] << Integer.SIZE | passages.blocks()[run];
      }
    }
  }

  private void addNote(int set, int block) {
    countingSlots.slots(
        segment,
        set,
        slot -> {
          if (lastBlock[slot] != block) {
            lastBlock[slot] = block;
            counts[slot]++;
          }
        });
  }

  private void addWords(PassageBatch passages) {
    CompactNumbers setOf = column.setOf();
    CompactNumbers words = columns.words(segment);
    int next = 0;
    for (int run = 0; run < passages.runs(); run++) {
      int block = passages.blocks()[run];
      for (int end = next + passages.lengths()[run]; next < end; next++) {
        int document = passages.documents()[next];
        spread(setOf.at(column.byNote() ? block : document), words.at(document));
      }
    }
  }

  private void spread(int set, int count) {
    countingSlots.count(segment, set, count, counts);
  }

  void leave() {
    for (int set = 0; set < bySet.length; set++) {
      if (bySet[set] > 0) {
        spread(set, bySet[set]);
      }
    }
    bySet = new int[0];
  }

  /**
   * The values by count, highest first, then by value. A chosen value stays in the list with a
   * count of 0, so that it can be deselected.
   */
  List<FacetValue> values(Set<String> chosen) {
    List<FacetValue> values = new ArrayList<>();
    for (int slot : counted()) {
      String value = countingSlots.value(slot);
      values.add(new FacetValue(value, counts[slot], chosen.contains(value)));
    }
    if (!chosen.isEmpty()) {
      addUncounted(chosen, values);
    }
    return values;
  }

  /**
   * Slots with a count above 0, highest count first. A slot is in the low bits of its key and has
   * at most 24 of them; counts of words have more than 31.
   */
  private int[] counted() {
    long[] keys = new long[counts.length];
    int size = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        keys[size++] = (MOST_COUNTED - counts[slot]) << SLOT_BITS | slot;
      }
    }
    Arrays.sort(keys, 0, size);
    return Arrays.stream(keys, 0, size).mapToInt(key -> (int) (key & MOST_SLOTS)).toArray();
  }

  private static void addUncounted(Set<String> chosen, List<FacetValue> values) {
    Set<String> open = new TreeSet<>(chosen);
    values.forEach(value -> open.remove(value.value()));
    open.forEach(value -> values.add(new FacetValue(value, 0, true)));
  }
}
