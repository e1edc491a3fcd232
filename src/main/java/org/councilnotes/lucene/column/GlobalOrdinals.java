package org.councilnotes.lucene.column;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/**
 * Ordinals of the values of a field over all segments, in the order of the values, from 0.
 *
 * @param values for look-ups, by one thread
 */
record GlobalOrdinals(SortedSetDocValues values) {

  /** Empty for a field that no segment has. */
  static GlobalOrdinals of(IndexReader reader, String field) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field);
    return new GlobalOrdinals(values == null ? DocValues.emptySortedSet() : values);
  }

  int size() {
    return (int) values.getValueCount();
  }

  /** Maps the ordinals of one segment to global ones. */
  LongValues from(int segment) {
    return values instanceof MultiSortedSetDocValues several
        ? several.mapping.getGlobalOrds(segment)
        : LongValues.IDENTITY;
  }

  String value(int ordinal) throws IOException {
    return values.lookupOrd(ordinal).utf8ToString();
  }
}
