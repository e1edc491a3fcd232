package org.councilnotes.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Listing;
import org.councilnotes.search.Sort;

/** Remembers which passages were found, where that is needed, and looks for the best afterwards. */
final class ManyFinds extends Finds {

  private final Columns columns;
  private final Listing listing;
  private final Sieve sieve;
  private final Optional<Weight> scoring;
  private final FixedBitSet[] bySegment;
  private final Optional<FixedBitSet> wordings;
  private long withoutWording;
  private int segment;

  /**
   * Prepares to remember.
   *
   * @param scoring scores what is found; empty where the list goes by something else
   */
  ManyFinds(Columns columns, Listing listing, Sieve sieve, Optional<Weight> scoring) {
    this.columns = columns;
    this.listing = listing;
    this.sieve = sieve;
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
    if (isGrouped() || listing.sort() != Sort.RELEVANCE || !sieve.letsAllThrough()) {
      int documents = columns.segments().get(segment).reader().maxDoc();
      bySegment[segment] = new FixedBitSet(documents);
    }
  }

  private boolean isGrouped() {
    return listing.grouping() == Grouping.WORDINGS;
  }

  @Override
  void add(Passages more, float[] scores) {
    super.add(more, scores);
    FixedBitSet found = bySegment[segment];
    for (int i = 0; found != null && i < more.size(); i++) {
      found.set(more.documents()[i]);
    }
    wordings.ifPresent(seen -> addWordings(more, seen));
  }

  private void addWordings(Passages more, FixedBitSet seen) {
    WordingColumn column = columns.wordings();
    for (int i = 0; i < more.size(); i++) {
      int wording = column.of(segment, more.documents()[i]);
      if (wording == WordingColumn.NONE) {
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
  boolean holds(int inSegment, int document) {
    FixedBitSet found = bySegment[inSegment];
    return found != null && found.get(document);
  }

  @Override
  Ranking ranking() {
    NoteOrder order = columns.order(listing.sort());
    return most -> lowest(most, order);
  }

  private long[] lowest(int most, NoteOrder order) throws IOException {
    LowestKeys lowest = new LowestKeys((int) Math.clamp(most, 1, Math.max(1, passages())));
    for (int i = 0; i < bySegment.length; i++) {
      int[] blocks = sieve.blocks(columns.segments().get(i));
      BestOfSegment best = new BestOfSegment(lowest, order, i, blocks);
      if (scoring.isPresent()) {
        score(scoring.get(), best, i);
      } else if (bySegment[i] != null) {
        best.addAll(bySegment[i]);
      }
    }
    return lowest.sorted();
  }

  private void score(Weight weight, BestOfSegment best, int i) throws IOException {
    ScorerSupplier supplier = weight.scorerSupplier(columns.segments().get(i).leaf());
    if (supplier != null) {
      supplier.setTopLevelScoringClause();
      supplier.bulkScorer().score(best, bySegment[i], 0, DocIdSetIterator.NO_MORE_DOCS);
    }
  }
}
