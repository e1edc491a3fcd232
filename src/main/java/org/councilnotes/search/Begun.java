package org.councilnotes.search;

/**
 * What somebody has typed so far, and what of the archive is searched beside it.
 *
 * @param text so far, white space squeezed
 * @param within what is found must match this too; {@link Query.Everything} where nothing is asked
 * @param filters that are chosen
 */
public record Begun(String text, Query within, Filters filters) {

  /** A text with nothing beside it. */
  public static Begun of(String text) {
    return new Begun(text, new Query.Everything(), Filters.NONE);
  }

  /** Another text beside the same. */
  public Begun as(String other) {
    return new Begun(other, within, filters);
  }

  /** Whether something is chosen that a text alone would find more without. */
  public boolean isNarrowed() {
    return !filters.isEmpty() || !(within instanceof Query.Everything);
  }

  /** A search for the passages that match a query and what is asked beside the text. */
  public SearchRequest asking(Query query) {
    return new SearchRequest(Asked.of(text, query.within(within)), filters, Listing.OF_PASSAGES);
  }

  /**
   * The same search with the choice in one facet as a part of the query, so that the values of that
   * facet are counted in what is found and not beside it.
   */
  public SearchRequest askingBeside(Facet facet, Query query) {
    Query chosen = filters.chosenIn(facet);
    return new SearchRequest(
        Asked.of(text, query.within(within).within(chosen)),
        filters.open(facet),
        Listing.OF_PASSAGES);
  }
}
