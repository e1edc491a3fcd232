package org.councilnotes.query;

/**
 * The text that somebody has typed so far, and the search that it belongs to.
 *
 * @param text so far, with single blanks
 * @param within a query that results must match, too; {@link QueryExpression.Everything} for none
 * @param filters that are chosen
 */
public record PartialQuery(String text, QueryExpression within, Filters filters) {

  /** A text without other conditions. */
  public static PartialQuery of(String text) {
    return new PartialQuery(text, new QueryExpression.Everything(), Filters.NONE);
  }

  /** Another text with the same conditions. */
  public PartialQuery withText(String other) {
    return new PartialQuery(other, within, filters);
  }

  /** Whether there are other conditions. */
  public boolean isNarrowed() {
    return !filters.isEmpty() || !(within instanceof QueryExpression.Everything);
  }

  /** A search for the passages that match a query and the other conditions. */
  public SearchRequest request(QueryExpression query) {
    return new SearchRequest(
        ParsedQuery.of(text, query.within(within)), filters, ResultPageRequest.OF_PASSAGES);
  }

  /**
   * The same search, with the choice in one facet as a part of the query, so that counts of that
   * facet do not ignore the choice.
   */
  public SearchRequest requestWithinFacet(Facet facet, QueryExpression query) {
    QueryExpression chosen = filters.chosenIn(facet);
    return new SearchRequest(
        ParsedQuery.of(text, query.within(within).within(chosen)),
        filters.withoutChoice(facet),
        ResultPageRequest.OF_PASSAGES);
  }
}
