package org.councilnotes.lucene.column;

/**
 * Maps the sets of values of a {@link FieldColumn} to the slots of counters that they increase.
 * Slots are numbered from 0 in the order of their values.
 */
public interface FacetCountOrdinals {

  int size();

  String value(int slot);

  /** The slots that a set of a segment's column counts in, each once. */
  int[] slots(int segment, int set);
}
