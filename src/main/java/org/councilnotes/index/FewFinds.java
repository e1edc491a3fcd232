package org.councilnotes.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Listing;
import org.councilnotes.search.Sort;

/** Remembers each passage that was found and where it stands in the list. */
final class FewFinds extends Finds {

  private final Columns columns;
  private final Listing listing;
  private final Sieve sieve;
  private final NoteOrder order;
  private int[] documents = new int[16];
  private int[] wordings = new int[16];
  private long[] keys = new long[16];
  private int size;
  private int segment;

  FewFinds(Columns columns, Listing listing, Sieve sieve) {
    this.sieve = sieve;
    this.columns = columns;
    this.listing = listing;
    this.order = columns.order(listing.sort());
  }

  @Override
  boolean isScored() {
    return listing.sort() == Sort.RELEVANCE;
  }

  @Override
  void enter(int newSegment) {
    super.enter(newSegment);
    segment = newSegment;
  }

  @Override
  void add(Passages more, float[] scores) {
    super.add(more, scores);
    documents = ArrayUtil.grow(documents, size + more.size());
    keys = ArrayUtil.grow(keys, size + more.size());
    Segment own = columns.segments().get(segment);
    int[] blocks = sieve.blocks(own);
    int docBase = own.leaf().docBase;
    for (int i = 0; i < more.size(); i++) {
      int document = more.documents()[i];
      int place = order.place(segment, blocks[document], document);
      keys[size + i] = isScored() ? ListKey.of(scores[i], place) : place;
      documents[size + i] = docBase + document;
    }
    if (listing.grouping() == Grouping.WORDINGS) {
      addWordings(more);
    }
    size += more.size();
  }

  private void addWordings(Passages more) {
    WordingColumn column = columns.wordings();
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
      if (i == 0 || sorted[i] == WordingColumn.NONE || sorted[i] != sorted[i - 1]) {
        different++;
      }
    }
    return different;
  }

  @Override
  boolean holds(int inSegment, int document) {
    int number = columns.segments().get(inSegment).leaf().docBase + document;
    return Arrays.binarySearch(documents, 0, size, number) >= 0;
  }

  @Override
  Ranking ranking() {
    long[] all = Arrays.copyOf(keys, size);
    return most -> LowestKeys.of(all, most);
  }
}
