package org.councilnotes.search;

/**
 * One search.
 *
 * @param query what was meant by the text
 * @param text as typed, for the page
 */
public record SearchRequest(Query query, String text, Filters filters, Sort sort, Span span) {

  public static final int LARGEST_PAGE = 100;
  public static final int DEEPEST = 10_000;

  /**
   * Which hits are wanted; illegal outside the bounds named, or deeper than {@link
   * SearchRequest#DEEPEST} hits.
   *
   * @param page from 1
   * @param size hits a page, 0 to {@link SearchRequest#LARGEST_PAGE}
   */
  public record Span(int page, int size) {

    public static final Span FIRST = new Span(1, 10);

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

  /** The first page by relevance, unfiltered. */
  public static SearchRequest of(String text) {
    return of(text, Filters.NONE);
  }

  public static SearchRequest of(String text, Filters filters) {
    return new SearchRequest(QueryParser.parse(text), text, filters, Sort.RELEVANCE, Span.FIRST);
  }
}
