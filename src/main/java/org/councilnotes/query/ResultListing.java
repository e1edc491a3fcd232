package org.councilnotes.query;

/**
 * How the hits of a search are listed.
 *
 * @param grouping what one hit stands for
 * @param span which hits are returned
 */
public record ResultListing(HitOrder sort, HitGrouping grouping, SearchRequest.Span span) {

  /** The first page by relevance, passage by passage. */
  public static final ResultListing OF_PASSAGES =
      new ResultListing(HitOrder.RELEVANCE, HitGrouping.PASSAGES, SearchRequest.Span.FIRST);

  /** The first page by relevance, each wording once. */
  public static final ResultListing OF_WORDINGS =
      new ResultListing(HitOrder.RELEVANCE, HitGrouping.WORDINGS, SearchRequest.Span.FIRST);

  public ResultListing withSort(HitOrder newSort) {
    return new ResultListing(newSort, grouping, span);
  }

  public ResultListing withGrouping(HitGrouping newGrouping) {
    return new ResultListing(sort, newGrouping, span);
  }

  public ResultListing withSpan(SearchRequest.Span newSpan) {
    return new ResultListing(sort, grouping, newSpan);
  }
}
