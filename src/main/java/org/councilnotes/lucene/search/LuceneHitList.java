package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.councilnotes.lucene.column.PassageOrder;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.lucene.column.WordingGroupColumn;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest.Span;

/** Makes pages of hits from a ranking. A hit is a passage, or the best passage of each wording. */
final class LuceneHitList {

  /** Factor by which more passages are ranked where too many share a wording. */
  private static final int MORE = 4;

  private final ViewColumns columns;
  private final List<LeafReaderContext> leaves;
  private final ResultPageRequest listing;
  private final HitCollector.Ranking ranking;

  /**
   * @param ranking of all passages that were found
   */
  LuceneHitList(LuceneIndexView view, ResultPageRequest listing, HitCollector.Ranking ranking)
      throws IOException {
    this.columns = view.columns();
    this.leaves = view.searcher().getLeafContexts();
    this.listing = listing;
    this.ranking = ranking;
  }

  /**
   * The hits of the requested page.
   *
   * @return numbers of documents in the view
   */
  int[] page() throws IOException {
    Span span = listing.span();
    if (span.size() == 0) {
      return new int[0];
    }
    int[] first = first(span.skipped() + span.size());
    return Arrays.copyOfRange(first, Math.min(span.skipped(), first.length), first.length);
  }

  private int[] first(int wanted) throws IOException {
    int most = wanted;
    int[] found = documents(most);
    int[] listed = listed(found, wanted);
    while (listed.length < wanted && found.length == most) {
      most = (int) Math.min((long) most * MORE, Integer.MAX_VALUE / 2);
      found = documents(most);
      listed = listed(found, wanted);
    }
    return listed;
  }

  /** All hits. */
  int[] whole(long passages) throws IOException {
    int all = Math.toIntExact(passages);
    return listed(documents(all), all);
  }

  private int[] documents(int most) throws IOException {
    PassageOrder order = columns.order(listing.sort());
    long[] keys = ranking.best(most);
    int[] documents = new int[keys.length];
    Arrays.setAll(documents, i -> order.document(SortKey.place(keys[i])));
    return documents;
  }

  private int[] listed(int[] documents, int wanted) {
    return listing.grouping() == HitGrouping.PASSAGES
        ? Arrays.copyOf(documents, Math.min(wanted, documents.length))
        : firstOfEachWording(documents, wanted);
  }

  private int[] firstOfEachWording(int[] documents, int wanted) {
    Set<Integer> seen = new HashSet<>();
    int[] listed = new int[Math.min(wanted, documents.length)];
    int size = 0;
    for (int i = 0; i < documents.length && size < listed.length; i++) {
      int wording = wording(documents[i]);
      if (wording == WordingGroupColumn.NONE || seen.add(wording)) {
        listed[size++] = documents[i];
      }
    }
    return Arrays.copyOf(listed, size);
  }

  private int wording(int document) {
    int segment = ReaderUtil.subIndex(document, leaves);
    return columns.wordings().of(segment, document - leaves.get(segment).docBase);
  }
}
