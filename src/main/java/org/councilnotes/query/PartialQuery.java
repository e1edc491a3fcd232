package org.councilnotes.query;

/**
 * What somebody has typed so far, and what of the archive is searched beside it.
 *
 * @param text so far, white space squeezed
 * @param within what is found must match this too; {@link QueryExpression.Everything} where nothing
 *     is asked
 * @param filters that are chosen
 */
public record PartialQuery(String text, QueryExpression within, Filters filters) {

  /** A text with nothing beside it. */
  public static PartialQuery of(String text) {
    return new PartialQuery(text, new QueryExpression.Everything(), Filters.NONE);
  }

  /** Another text beside the same. */
  public PartialQuery withText(String other) {
    return new PartialQuery(other, within, filters);
  }

  /** Whether something is chosen that a text alone would find more without. */
  public boolean isNarrowed() {
    return !filters.isEmpty() || !(within instanceof QueryExpression.Everything);
  }

  /** A search for the passages that match a query and what is asked beside the text. */
  public SearchRequest request(QueryExpression query) {
    return new SearchRequest(
        ParsedQuery.of(text, query.within(within)), filters, ResultListing.OF_PASSAGES);
  }

  /**
   * The same search with the choice in one facet as a part of the query, so that the values of that
   * facet are counted in what is found and not beside it.
   */
  public SearchRequest requestWithinFacet(Facet facet, QueryExpression query) {
    QueryExpression chosen = filters.chosenIn(facet);
    return new SearchRequest(
        ParsedQuery.of(text, query.within(within).within(chosen)),
        filters.withoutChoice(facet),
        ResultListing.OF_PASSAGES);
  }
}
