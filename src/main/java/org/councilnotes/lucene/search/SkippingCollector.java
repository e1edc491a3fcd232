package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.councilnotes.lucene.column.NoteBlocks;
import org.councilnotes.lucene.column.PassageOrder;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.lucene.column.WordingGroupColumn;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;

/**
 * Records which passages were found, where needed, and finds the best in a second pass with dynamic
 * pruning.
 */
final class SkippingCollector extends HitCollector {

  private final ViewColumns columns;
  private final ResultPageRequest listing;
  private final FilterMatcher filterMatcher;
  private final Optional<Weight> scoring;
  private final FixedBitSet[] bySegment;
  private final Optional<FixedBitSet> wordings;
  private long withoutWording;
  private int segment;

  /**
   * Prepares collection.
   *
   * @param scoring scores the matches; empty where the order is not by relevance
   */
  SkippingCollector(
      ViewColumns columns,
      ResultPageRequest listing,
      FilterMatcher filterMatcher,
      Optional<Weight> scoring) {
    this.columns = columns;
    this.listing = listing;
    this.filterMatcher = filterMatcher;
    this.scoring = scoring;
    this.bySegment = new FixedBitSet[columns.segments().size()];
    this.wordings =
        isGrouped() ? Optional.of(new FixedBitSet(columns.wordings().size())) : Optional.empty();
  }

  @Override
  boolean isScored() {
    return false;
  }

  @Override
  void enter(int newSegment) {
    super.enter(newSegment);
    segment = newSegment;
    if (isGrouped() || listing.sort() != HitOrder.RELEVANCE || !filterMatcher.acceptsAll()) {
      int documents = columns.segments().get(segment).reader().maxDoc();
      bySegment[segment] = new FixedBitSet(documents);
    }
  }

  private boolean isGrouped() {
    return listing.grouping() == HitGrouping.WORDINGS;
  }

  @Override
  void add(PassageBatch more, float[] scores) {
    super.add(more, scores);
    FixedBitSet found = bySegment[segment];
    for (int i = 0; found != null && i < more.size(); i++) {
      found.set(more.documents()[i]);
    }
    wordings.ifPresent(seen -> addWordings(more, seen));
  }

  private void addWordings(PassageBatch more, FixedBitSet seen) {
    WordingGroupColumn column = columns.wordings();
    for (int i = 0; i < more.size(); i++) {
      int wording = column.of(segment, more.documents()[i]);
      if (wording == WordingGroupColumn.NONE) {
        withoutWording++;
      } else {
        seen.set(wording);
      }
    }
  }

  @Override
  long wordings() {
    return withoutWording + wordings.map(FixedBitSet::cardinality).orElse(0);
  }

  @Override
  boolean contains(int inSegment, int document) {
    FixedBitSet found = bySegment[inSegment];
    return found != null && found.get(document);
  }

  @Override
  HitCollector.Ranking ranking() {
    PassageOrder order = columns.order(listing.sort());
    return most -> lowest(most, order);
  }

  private long[] lowest(int most, PassageOrder order) throws IOException {
    SortKeyHeap lowest = new SortKeyHeap((int) Math.clamp(most, 1, Math.max(1, passages())));
    for (int i = 0; i < bySegment.length; i++) {
      int[] blocks = filterMatcher.blocks(columns.segments().get(i));
      SegmentCollector best = new SegmentCollector(lowest, order, i, blocks);
      if (scoring.isPresent()) {
        score(scoring.get(), best, i);
      } else if (bySegment[i] != null) {
        best.addAll(bySegment[i]);
      }
    }
    return lowest.sorted();
  }

  private void score(Weight weight, SegmentCollector best, int i) throws IOException {
    ScorerSupplier supplier = weight.scorerSupplier(columns.segments().get(i).leaf());
    if (supplier != null) {
      supplier.setTopLevelScoringClause();
      supplier.bulkScorer().score(best, bySegment[i], 0, DocIdSetIterator.NO_MORE_DOCS);
    }
  }

  /**
   * Collects the best passages of one segment. Raises the minimum competitive score, so that Lucene
   * skips passages that cannot be among the best. Passages of equal score must still be visited:
   * the order of passages decides between them, not the order of documents.
   */
  private static final class SegmentCollector implements LeafCollector {

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
    SegmentCollector(SortKeyHeap lowest, PassageOrder order, int segment, int[] blocks) {
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

    /** Adds passages sorted by place only, without scores. */
    void addAll(FixedBitSet found) {
      BitSetIterator documents = new BitSetIterator(found, 0);
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        lowest.offer(order.place(segment, blocks[document], document));
      }
    }
  }
}
