package org.councilnotes.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** How many of the matching documents have each value of a field. */
final class ValueCounts {

  private ValueCounts() {}

  /** Count by value, in a map of the caller's own; values that no match has are absent. */
  static Map<String, Long> of(String field, FacetsCollector matches) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (MatchingDocs segment : matches.getMatchingDocs()) {
      add(field, segment, counts);
    }
    return counts;
  }

  /** Counts by ordinal within a segment, so that each value is looked up once. */
  private static void add(String field, MatchingDocs segment, Map<String, Long> counts)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), field);
    long[] byOrdinal = new long[Math.toIntExact(values.getValueCount())];
    SortedDocValues single = DocValues.unwrapSingleton(values);
    if (single == null) {
      count(values, segment.bits().iterator(), byOrdinal);
    } else {
      count(single, segment.bits().iterator(), byOrdinal);
    }
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
      }
    }
  }

  private static void count(SortedSetDocValues values, DocIdSetIterator documents, long[] byOrdinal)
      throws IOException {
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }
  }

  /** The quicker way, where no document has two values. */
  private static void count(SortedDocValues values, DocIdSetIterator documents, long[] byOrdinal)
      throws IOException {
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (values.advanceExact(doc)) {
        byOrdinal[values.ordValue()]++;
      }
    }
  }
}
