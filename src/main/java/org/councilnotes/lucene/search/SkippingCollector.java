package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.councilnotes.lucene.column.PassageOrder;
import org.councilnotes.lucene.column.SegmentCounts;
import org.councilnotes.lucene.column.SegmentView;
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
  private final FixedBitSet[] wordingsBySegment;

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
    this.wordingsBySegment = new FixedBitSet[columns.segments().size()];
  }

  @Override
  boolean isScored() {
    return false;
  }

  @Override
  void enter(int newSegment) {
    super.enter(newSegment);
    segment = newSegment;
  }

  @Override
  void begin() {
    if (needsDocuments()) {
      int documents = columns.segments().get(segment).reader().maxDoc();
      bySegment[segment] = new FixedBitSet(documents);
    }
    if (needsWordings()) {
      wordingsBySegment[segment] = new FixedBitSet(columns.wordings().size(segment));
    }
  }

  /** Whether it must be known which documents of the segment were found. */
  boolean needsDocuments() {
    return needsWordings() || listing.sort() != HitOrder.RELEVANCE || !filterMatcher.acceptsAll();
  }

  boolean needsWordings() {
    return listing.grouping() == HitGrouping.WORDINGS;
  }

  /** Takes what was found in the segment before, instead of passages. */
  void take(SegmentCounts counts) {
    addCounted(counts.passages(), counts.notes());
    bySegment[segment] = needsDocuments() ? counts.documents().orElseThrow() : null;
    if (needsWordings()) {
      SegmentCounts.WordingsFound known = counts.wordings().orElseThrow();
      wordingsBySegment[segment] = known.numbers();
      withoutWording += known.without();
    }
  }

  /** The documents found in the segment, where they are needed. */
  Optional<FixedBitSet> documents() {
    return Optional.ofNullable(bySegment[segment]);
  }

  /** Passages so far that have no wording. */
  long withoutWording() {
    return withoutWording;
  }

  /**
   * The wordings found in the segment, where they are needed.
   *
   * @param before passages without wording before the segment
   */
  Optional<SegmentCounts.WordingsFound> wordings(long before) {
    return Optional.ofNullable(wordingsBySegment[segment])
        .map(found -> new SegmentCounts.WordingsFound(found, withoutWording - before));
  }

  @Override
  void add(PassageBatch more, float[] scores) {
    super.add(more, scores);
    FixedBitSet found = bySegment[segment];
    for (int i = 0; found != null && i < more.size(); i++) {
      found.set(more.documents()[i]);
    }
    if (needsWordings()) {
      addWordings(more, wordingsBySegment[segment]);
    }
  }

  private void addWordings(PassageBatch more, FixedBitSet seen) {
    int[] wordings = columns.wordings().ofSegment(segment);
    int[] documents = more.documents();
    for (int i = 0; i < more.size(); i++) {
      int wording = wordings[documents[i]];
      if (wording < 0) {
        withoutWording++;
      } else {
        seen.set(wording);
      }
    }
  }

  /** Wordings are joined once for each segment, not for each passage. */
  @Override
  long wordings() {
    if (!needsWordings()) {
      return 0;
    }
    WordingGroupColumn column = columns.wordings();
    FixedBitSet all = new FixedBitSet(column.size());
    for (int i = 0; i < wordingsBySegment.length; i++) {
      if (wordingsBySegment[i] != null) {
        BitSetIterator seen = new BitSetIterator(wordingsBySegment[i], 0);
        for (int own = seen.nextDoc(); own != DocIdSetIterator.NO_MORE_DOCS; own = seen.nextDoc()) {
          all.set(column.global(i, own));
        }
      }
    }
    return withoutWording + all.cardinality();
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
      SegmentView segmentView = columns.segments().get(i);
      BestPassageCollector best =
          new BestPassageCollector(lowest, order, i, filterMatcher.blocks(segmentView));
      if (scoring.isPresent()) {
        best.scoreAll(scoring.get(), segmentView.leaf(), bySegment[i]);
      } else if (bySegment[i] != null) {
        best.addAll(bySegment[i]);
      }
    }
    return lowest.sorted();
  }
}
