package org.councilnotes.lucene.search;

import java.util.Optional;
import org.councilnotes.lucene.column.SegmentCounts;
import org.councilnotes.lucene.column.SegmentView;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;

/**
 * What one search takes from counts that are kept, and adds to them. Only what a single word or all
 * of the archive finds without filters is kept: it is asked again and again, and costs most.
 */
final class KeptCounts {

  /** A segment with fewer matches is counted in less time than it takes to look counts up. */
  static final int FEW = 1_000;

  private final long few;
  private final ViewColumns columns;
  private final SegmentCounts.Counted counted;
  private final FilterMatcher filterMatcher;
  private final LuceneFacetCounting facets;
  private final SkippingCollector hits;
  private long passages;
  private long notes;
  private long leftOut;
  private long withoutWording;

  private KeptCounts(
      long few,
      ViewColumns columns,
      SegmentCounts.Counted counted,
      FilterMatcher filterMatcher,
      LuceneFacetCounting facets,
      SkippingCollector hits) {
    this.few = few;
    this.columns = columns;
    this.counted = counted;
    this.filterMatcher = filterMatcher;
    this.facets = facets;
    this.hits = hits;
  }

  /**
   * Empty for a query whose counts are not kept.
   *
   * @param few up to about how many matches of a segment are not kept
   */
  static Optional<KeptCounts> of(
      long few,
      ViewColumns columns,
      SearchRequest request,
      MatchPlan matching,
      FilterMatcher filterMatcher,
      LuceneFacetCounting facets,
      SkippingCollector hits) {
    boolean isKept =
        request.unit() == CountUnit.PASSAGES
            && (request.query() instanceof QueryExpression.Word
                || request.query() instanceof QueryExpression.Everything);
    SegmentCounts.Counted counted =
        new SegmentCounts.Counted(matching, request.filters().versions());
    return isKept && filterMatcher.isUnfiltered()
        ? Optional.of(new KeptCounts(few, columns, counted, filterMatcher, facets, hits))
        : Optional.empty();
  }

  /**
   * Counts a segment that was just entered by what is known; does nothing where that is too little.
   *
   * @param cost about how many passages match
   * @return whether it is counted
   */
  boolean count(SegmentView segment, long cost) {
    if (cost <= few) {
      return false;
    }
    Optional<SegmentCounts> known =
        columns
            .counts()
            .of(segment, counted)
            .filter(
                counts ->
                    counts.tells(facets.counted(), hits.needsDocuments(), hits.needsWordings()));
    known.ifPresentOrElse(this::take, this::begin);
    return known.isPresent();
  }

  private void take(SegmentCounts counts) {
    facets.take(counts.bySet());
    filterMatcher.addLeftOut(counts.leftOut());
    hits.take(counts);
  }

  private void begin() {
    facets.countBySet();
    passages = hits.passages();
    notes = hits.notes();
    leftOut = filterMatcher.leftOut();
    withoutWording = hits.withoutWording();
  }

  /**
   * Keeps what was counted in the segment since {@link #count}.
   *
   * @param cost about how many passages match
   */
  void keep(SegmentView segment, long cost) {
    if (cost > few) {
      SegmentCounts counts =
          new SegmentCounts(
              hits.passages() - passages,
              hits.notes() - notes,
              filterMatcher.leftOut() - leftOut,
              facets.bySet(),
              hits.documents(),
              hits.wordings(withoutWording));
      columns.counts().keep(segment, counted, counts);
    }
  }
}
