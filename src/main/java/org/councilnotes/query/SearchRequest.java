package org.councilnotes.query;

import java.util.Optional;
import java.util.Set;

/**
 * One search.
 *
 * @param asked the typed text with its parsed query
 * @param filters which part of the archive is searched
 * @param listing how the hits are listed
 * @param counted which facets are counted; empty for all
 * @param unit what their counts count
 */
public record SearchRequest(
    ParsedQuery asked,
    Filters filters,
    ResultPageRequest listing,
    Optional<Set<Facet>> counted,
    CountUnit unit) {

  public static final int LARGEST_PAGE = 100;
  public static final int DEEPEST = 10_000;

  private static final ResultPageRequest FOR_COUNTS =
      new ResultPageRequest(HitOrder.NOTE, HitGrouping.PASSAGES, Span.NONE);

  /**
   * Which hits are wanted; illegal outside the bounds named, or deeper than {@link
   * SearchRequest#DEEPEST} hits.
   *
   * @param page from 1
   * @param size hits a page, 0 to {@link SearchRequest#LARGEST_PAGE}
   */
  public record Span(int page, int size) {

    public static final Span FIRST = new Span(1, 10);

    /** No hits: only what they are counted by. */
    public static final Span NONE = new Span(1, 0);

    public Span {
      if (page < 1 || size < 0 || size > LARGEST_PAGE || (long) page * size > DEEPEST) {
        throw new IllegalArgumentException("no page " + page + " of " + size);
      }
    }

    /** Number of hits before this page. */
    public int skipped() {
      return (page - 1) * size;
    }
  }

  public SearchRequest {
    counted = counted.map(Set::copyOf);
  }

  /** A search that counts the passages of every facet. */
  public SearchRequest(ParsedQuery asked, Filters filters, ResultPageRequest listing) {
    this(asked, filters, listing, Optional.empty(), CountUnit.PASSAGES);
  }

  /** The first page by relevance, unfiltered, passage by passage. */
  public static SearchRequest of(String text) {
    return of(text, Filters.NONE);
  }

  public static SearchRequest of(String text, Filters filters) {
    return new SearchRequest(
        ParsedQuery.of(text, QueryParser.parse(text)), filters, ResultPageRequest.OF_PASSAGES);
  }

  public QueryExpression query() {
    return asked.query();
  }

  /** As typed. */
  public String text() {
    return asked.text();
  }

  public HitOrder sort() {
    return listing.sort();
  }

  public HitGrouping grouping() {
    return listing.grouping();
  }

  public Span span() {
    return listing.span();
  }

  /** Whether a facet is counted: it is asked for, or nothing is and it is counted by default. */
  public boolean counts(Facet facet) {
    return counted.map(facets -> facets.contains(facet)).orElse(facet.isCountedByDefault());
  }

  /** The same search for another query. */
  public SearchRequest withQuery(QueryExpression query) {
    return new SearchRequest(asked.withQuery(query), filters, listing, counted, unit);
  }

  /** The same search without any hit, for what it counts. */
  public SearchRequest withoutHits() {
    return withListing(listing.withSpan(Span.NONE));
  }

  /**
   * The same search for how many passages it finds and what values they have: without hits, in an
   * order that needs no scores.
   */
  public SearchRequest forCounts() {
    return withListing(FOR_COUNTS);
  }

  /** The same search listed otherwise. */
  public SearchRequest withListing(ResultPageRequest newListing) {
    return new SearchRequest(asked, filters, newListing, counted, unit);
  }

  /** The same search that counts only some facets. */
  public SearchRequest withCountedFacets(Set<Facet> facets) {
    return new SearchRequest(asked, filters, listing, Optional.of(facets), unit);
  }

  /** The same search for another typed text. */
  public SearchRequest withAsked(ParsedQuery newAsked) {
    return new SearchRequest(newAsked, filters, listing, counted, unit);
  }

  /** The same search with other filters. */
  public SearchRequest withFilters(Filters newFilters) {
    return new SearchRequest(asked, newFilters, listing, counted, unit);
  }

  /** The same search whose facets count something else. */
  public SearchRequest counting(CountUnit newUnit) {
    return new SearchRequest(asked, filters, listing, counted, newUnit);
  }
}
