package org.councilnotes.lucene.column;

/**
 * What a set of values of a {@link FieldColumn} is counted as: each once in some slots. Slots go
 * from 0 in the order of the values that they stand for.
 */
public interface FacetCountOrdinals {

  int size();

  String value(int slot);

  /** Where a set of a segment's column counts; no slot twice. */
  int[] slots(int segment, int set);
}
