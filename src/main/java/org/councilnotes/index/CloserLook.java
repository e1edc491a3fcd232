package org.councilnotes.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * A closer look at the best: a few are scored once more by what would cost too much for all, and
 * put in the order of both scores together. How many is always the same, whatever page is asked
 * for, so that pages neither overlap nor leave anything out.
 */
final class CloserLook {

  /** Several pages. */
  static final int LOOKED_AT = 100;

  private final IndexSearcher searcher;
  private final Query query;

  /**
   * Prepares to look.
   *
   * @param query adds to scores
   */
  CloserLook(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.query = searcher.rewrite(query);
  }

  Ranking of(Ranking ranking, NoteOrder order) {
    if (query instanceof MatchNoDocsQuery) {
      return ranking;
    }
    return most -> {
      long[] keys = ranking.best(Math.max(most, LOOKED_AT));
      int looked = Math.min(LOOKED_AT, keys.length);
      if (looked > 1) {
        refine(keys, looked, order);
      }
      return Arrays.copyOf(keys, Math.min(most, keys.length));
    };
  }

  private void refine(long[] keys, int looked, NoteOrder order) throws IOException {
    long[] byDocument = new long[looked];
    for (int i = 0; i < looked; i++) {
      int document = order.document(ListKey.place(keys[i]));
      byDocument[i] = (long) document << Integer.SIZE | i;
    }
    Arrays.sort(byDocument);
    Points points = new Points();
    for (long next : byDocument) {
      int i = (int) next;
      float more = points.of((int) (next >>> Integer.SIZE));
      keys[i] = ListKey.of(ListKey.score(keys[i]) + more, ListKey.place(keys[i]));
    }
    Arrays.sort(keys, 0, looked);
  }

  /** The scores of documents, asked for in ascending order. */
  private final class Points {

    private final Weight weight;
    private LeafReaderContext leaf;
    private Scorer scorer;
    private int last = -1;

    Points() throws IOException {
      weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
      leaf = searcher.getLeafContexts().getFirst();
      scorer = weight.scorer(leaf);
    }

    float of(int document) throws IOException {
      if (document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf =
            searcher
                .getLeafContexts()
                .get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        scorer = weight.scorer(leaf);
        last = -1;
      }
      int own = document - leaf.docBase;
      if (scorer != null && last < own) {
        last = scorer.iterator().advance(own);
      }
      return scorer != null && last == own ? scorer.score() : 0;
    }
  }
}
