package org.councilnotes.query;

/**
 * How the hits of a search are listed.
 *
 * @param grouping what one hit stands for
 * @param span which hits are returned
 */
public record ResultPageRequest(HitOrder sort, HitGrouping grouping, SearchRequest.Span span) {

  /** The first page by relevance, passage by passage. */
  public static final ResultPageRequest OF_PASSAGES =
      new ResultPageRequest(HitOrder.RELEVANCE, HitGrouping.PASSAGES, SearchRequest.Span.FIRST);

  /** The first page by relevance, each wording once. */
  public static final ResultPageRequest OF_WORDINGS =
      new ResultPageRequest(HitOrder.RELEVANCE, HitGrouping.WORDINGS, SearchRequest.Span.FIRST);

  public ResultPageRequest withSort(HitOrder newSort) {
    return new ResultPageRequest(newSort, grouping, span);
  }

  public ResultPageRequest withGrouping(HitGrouping newGrouping) {
    return new ResultPageRequest(sort, newGrouping, span);
  }

  public ResultPageRequest withSpan(SearchRequest.Span newSpan) {
    return new ResultPageRequest(sort, grouping, newSpan);
  }
}
