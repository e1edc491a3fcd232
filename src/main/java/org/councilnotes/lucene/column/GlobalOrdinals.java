package org.councilnotes.lucene.column;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/**
 * The values of a field over all segments, numbered in their order from 0.
 *
 * @param values to look values up with, by one thread
 */
record GlobalOrdinals(SortedSetDocValues values) {

  /** Of a field that no segment has there are none. */
  static GlobalOrdinals of(IndexReader reader, String field) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field);
    return new GlobalOrdinals(values == null ? DocValues.emptySortedSet() : values);
  }

  int size() {
    return (int) values.getValueCount();
  }

  /** From the ordinals of one segment. */
  LongValues from(int segment) {
    return values instanceof MultiSortedSetDocValues several
        ? several.mapping.getGlobalOrds(segment)
        : LongValues.IDENTITY;
  }

  String value(int ordinal) throws IOException {
    return values.lookupOrd(ordinal).utf8ToString();
  }
}
