package org.councilnotes.lucene.column;

import java.util.function.IntConsumer;

/**
 * Maps the sets of values of a {@link FieldColumn} to the slots of counters that they increase.
 * Slots are numbered from 0 in the order of their values.
 */
public interface FacetCountOrdinals {

  int size();

  String value(int slot);

  /**
   * Adds to the counters of the slots that a set of a segment's column counts in, to each once.
   *
   * @param counts by slot
   * @param more what is added, such as how many passages have the set
   */
  void count(int segment, int set, int more, long[] counts);

  /** Passes the same slots to a consumer, each once. */
  void slots(int segment, int set, IntConsumer taker);
}
