package org.councilnotes.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.councilnotes.lucene.column.NoteBlocks;
import org.councilnotes.lucene.column.PassageOrder;
import org.jspecify.annotations.Nullable;

/**
 * Collects the best passages of one segment. Raises the minimum competitive score, so that Lucene
 * skips passages that cannot be among the best. Passages of equal score must still be visited: the
 * order of passages decides between them, not the order of documents.
 */
final class BestPassageCollector implements LeafCollector {

  private final SortKeyHeap lowest;
  private final PassageOrder order;
  private final int segment;
  private final int[] blocks;
  private Scorable scorer = new Unscored();
  private float least;

  private static final class Unscored extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }

  /**
   * @param lowest the best of all segments so far
   * @param blocks of the passages that may be found, by document
   */
  BestPassageCollector(SortKeyHeap lowest, PassageOrder order, int segment, int[] blocks) {
    this.lowest = lowest;
    this.order = order;
    this.segment = segment;
    this.blocks = blocks;
  }

  /**
   * Scores the matches of the segment.
   *
   * @param accepted the documents that may be collected; null for all
   */
  void scoreAll(Weight weight, LeafReaderContext leaf, @Nullable Bits accepted) throws IOException {
    ScorerSupplier supplier = weight.scorerSupplier(leaf);
    if (supplier != null) {
      supplier.setTopLevelScoringClause();
      supplier.bulkScorer().score(this, accepted, 0, DocIdSetIterator.NO_MORE_DOCS);
    }
  }

  /** Adds passages sorted by place only, without scores. */
  void addAll(FixedBitSet found) {
    BitSetIterator documents = new BitSetIterator(found, 0);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      lowest.offer(order.place(segment, blocks[document], document));
    }
  }

  @Override
  public void setScorer(Scorable newScorer) throws IOException {
    scorer = newScorer;
    least = 0;
    raise();
  }

  @Override
  public void collect(int document) throws IOException {
    int block = blocks[document];
    if (block == NoteBlocks.NONE) {
      return;
    }
    float score = scorer.score();
    if (score >= least
        && lowest.offer(SortKey.of(score, order.place(segment, block, document)))
        && lowest.isFull()) {
      raise();
    }
  }

  private void raise() throws IOException {
    if (lowest.isFull() && SortKey.score(lowest.highest()) > least) {
      least = SortKey.score(lowest.highest());
      scorer.setMinCompetitiveScore(least);
    }
  }
}
