package org.councilnotes.search;

/**
 * How the hits of a search are listed.
 *
 * @param grouping what one hit is
 * @param span which hits are wanted
 */
public record Listing(Sort sort, Grouping grouping, SearchRequest.Span span) {

  /** The first page by relevance, passage by passage. */
  public static final Listing OF_PASSAGES =
      new Listing(Sort.RELEVANCE, Grouping.PASSAGES, SearchRequest.Span.FIRST);

  /** The first page by relevance, each wording once. */
  public static final Listing OF_WORDINGS =
      new Listing(Sort.RELEVANCE, Grouping.WORDINGS, SearchRequest.Span.FIRST);

  public Listing by(Sort newSort) {
    return new Listing(newSort, grouping, span);
  }

  public Listing grouped(Grouping newGrouping) {
    return new Listing(sort, newGrouping, span);
  }

  public Listing at(SearchRequest.Span newSpan) {
    return new Listing(sort, grouping, newSpan);
  }
}
