package org.councilnotes.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.councilnotes.search.SearchResult.FacetValue;

/**
 * Counts passages by the values of one field, segment after segment: in small numbers value by
 * value, in large ones by sets of values, which are spread over the values at the end of the
 * segment.
 */
final class ValueTally {

  /** So many passages at once are worth an array of counts as long as there are sets. */
  private static final int MANY = 512;

  private final FieldColumn field;
  private final Spread spread;
  private final long[] counts;
  private int segment;
  private ValueColumn column;
  private int[] bySet = {};

  ValueTally(FieldColumn field, Spread spread) {
    this.field = field;
    this.spread = spread;
    this.counts = new long[spread.size()];
    this.column = new ValueColumn(false, new int[0], new int[0][]);
  }

  void enter(int newSegment) {
    segment = newSegment;
    column = field.in(newSegment);
  }

  void add(Passages passages) {
    if (column.byNote()) {
      addNotes(passages);
    } else if (passages.size() < MANY && bySet.length == 0) {
      addEach(passages);
    } else {
      addSets(passages);
    }
  }

  private void addNotes(Passages passages) {
    int[] setOf = column.setOf();
    for (int run = 0; run < passages.runs(); run++) {
      int set = setOf[passages.blocks()[run]];
      spread(set, passages.lengths()[run]);
    }
  }

  private void addEach(Passages passages) {
    int[] setOf = column.setOf();
    for (int i = 0; i < passages.size(); i++) {
      spread(setOf[passages.documents()[i]], 1);
    }
  }

  private void addSets(Passages passages) {
    if (bySet.length == 0) {
      bySet = new int[column.sets().length];
    }
    int[] setOf = column.setOf();
    int[] documents = passages.documents();
    int[] counted = bySet;
    for (int i = 0; i < passages.size(); i++) {
      counted[setOf[documents[i]]]++;
    }
  }

  private void spread(int set, int count) {
    for (int slot : spread.slots(segment, set)) {
      counts[slot] += count;
    }
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
   * The values by count, then by value; a chosen one stays in the list, even where it counts
   * nothing, so that it can be unchosen.
   */
  List<FacetValue> values(Set<String> chosen) {
    List<FacetValue> values = new ArrayList<>();
    for (long key : counted()) {
      int slot = (int) key;
      String value = spread.value(slot);
      values.add(new FacetValue(value, counts[slot], chosen.contains(value)));
    }
    if (!chosen.isEmpty()) {
      addUncounted(chosen, values);
    }
    return values;
  }

  /** Slots that count something, the highest first, below what puts them in this order. */
  private long[] counted() {
    long[] keys = new long[counts.length];
    int size = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        keys[size++] = (Integer.MAX_VALUE - counts[slot]) << Integer.SIZE | slot;
      }
    }
    Arrays.sort(keys, 0, size);
    return Arrays.copyOf(keys, size);
  }

  private static void addUncounted(Set<String> chosen, List<FacetValue> values) {
    Set<String> open = new java.util.TreeSet<>(chosen);
    values.forEach(value -> open.remove(value.value()));
    open.forEach(value -> values.add(new FacetValue(value, 0, true)));
  }
}
