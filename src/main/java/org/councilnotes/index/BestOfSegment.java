package org.councilnotes.index;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Looks for the best passages of one segment. What cannot be among them is not even scored; equals
 * are, since which of them comes first is not for the order of documents to say.
 */
final class BestOfSegment implements LeafCollector {

  private final LowestKeys lowest;
  private final NoteOrder order;
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
   * Prepares to look.
   *
   * @param lowest of all segments
   * @param blocks of the passages that may be found, by document
   */
  BestOfSegment(LowestKeys lowest, NoteOrder order, int segment, int[] blocks) {
    this.lowest = lowest;
    this.order = order;
    this.segment = segment;
    this.blocks = blocks;
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
        && lowest.offer(ListKey.of(score, order.place(segment, block, document)))
        && lowest.isFull()) {
      raise();
    }
  }

  private void raise() throws IOException {
    if (lowest.isFull() && ListKey.score(lowest.highest()) > least) {
      least = ListKey.score(lowest.highest());
      scorer.setMinCompetitiveScore(least);
    }
  }

  /** By place alone. */
  void addAll(FixedBitSet found) {
    BitSetIterator documents = new BitSetIterator(found, 0);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      lowest.offer(order.place(segment, blocks[document], document));
    }
  }
}
