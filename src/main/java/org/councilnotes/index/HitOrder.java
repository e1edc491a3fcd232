package org.councilnotes.index;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.councilnotes.search.Sort;

/** The orders of hits; ties fall to the order of notes and, within one, of its passages. */
final class HitOrder {

  private static final SortField BY_NOTE =
      KeywordField.newSortField(Schema.NOTE_ID, false, SortedSetSelector.Type.MIN);
  private static final SortField BY_ORDINAL = new SortField(Schema.ORDINAL, SortField.Type.LONG);

  private HitOrder() {}

  static org.apache.lucene.search.Sort of(Sort sort) {
    return switch (sort) {
      case RELEVANCE ->
          new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, BY_NOTE, BY_ORDINAL);
      case NEWEST ->
          new org.apache.lucene.search.Sort(byDate(true, Long.MIN_VALUE), BY_NOTE, BY_ORDINAL);
      case OLDEST ->
          new org.apache.lucene.search.Sort(byDate(false, Long.MAX_VALUE), BY_NOTE, BY_ORDINAL);
      case NOTE -> new org.apache.lucene.search.Sort(BY_NOTE, BY_ORDINAL);
    };
  }

  /** Undated notes come last either way. */
  private static SortField byDate(boolean newestFirst, long undated) {
    return new SortField(Schema.DATE, SortField.Type.LONG, newestFirst, undated);
  }
}
