package org.councilnotes.lucene.search;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.councilnotes.lucene.column.PassageOrder;
import org.councilnotes.lucene.column.SegmentView;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.lucene.column.WordingGroupColumn;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;

/** Keeps every passage that was found, with its sort key. */
final class ExhaustiveCollector extends HitCollector {

  private final ViewColumns columns;
  private final ResultPageRequest listing;
  private final FilterMatcher filterMatcher;
  private final PassageOrder order;
  private int[] documents = new int[16];
  private int[] wordings = new int[16];
  private long[] keys = new long[16];
  private int size;
  private int segment;

  ExhaustiveCollector(ViewColumns columns, ResultPageRequest listing, FilterMatcher filterMatcher) {
    this.filterMatcher = filterMatcher;
    this.columns = columns;
    this.listing = listing;
    this.order = columns.order(listing.sort());
  }

  @Override
  boolean isScored() {
    return listing.sort() == HitOrder.RELEVANCE;
  }

  @Override
  void enter(int newSegment) {
    super.enter(newSegment);
    segment = newSegment;
  }

  @Override
  void add(PassageBatch more, float[] scores) {
    super.add(more, scores);
    documents = ArrayUtil.grow(documents, size + more.size());
    keys = ArrayUtil.grow(keys, size + more.size());
    SegmentView own = columns.segments().get(segment);
    int[] blocks = filterMatcher.blocks(own);
    int docBase = own.leaf().docBase;
    for (int i = 0; i < more.size(); i++) {
      int document = more.documents()[i];
      int place = order.place(segment, blocks[document], document);
      keys[size + i] = isScored() ? SortKey.of(scores[i], place) : place;
      documents[size + i] = docBase + document;
    }
    if (listing.grouping() == HitGrouping.WORDINGS) {
      addWordings(more);
    }
    size += more.size();
  }

  private void addWordings(PassageBatch more) {
    WordingGroupColumn column = columns.wordings();
    wordings = ArrayUtil.grow(wordings, size + more.size());
    for (int i = 0; i < more.size(); i++) {
      wordings[size + i] = column.of(segment, more.documents()[i]);
    }
  }

  @Override
  long wordings() {
    int[] sorted = Arrays.copyOf(wordings, size);
    Arrays.sort(sorted);
    long different = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] == WordingGroupColumn.NONE || sorted[i] != sorted[i - 1]) {
        different++;
      }
    }
    return different;
  }

  @Override
  boolean contains(int inSegment, int document) {
    int number = columns.segments().get(inSegment).leaf().docBase + document;
    return Arrays.binarySearch(documents, 0, size, number) >= 0;
  }

  @Override
  HitCollector.Ranking ranking() {
    long[] all = Arrays.copyOf(keys, size);
    return most -> SortKeyHeap.of(all, most);
  }
}
