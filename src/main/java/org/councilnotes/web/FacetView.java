package org.councilnotes.web;

import java.util.Set;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.SearchResult;

/**
 * One facet as the search page shows it.
 *
 * @param name what it is called
 */
record FacetView(Facet facet, String name, FacetRows rows) {

  private static final Set<Facet> ALWAYS_OPEN = Set.of(Facet.YEAR, Facet.PROGRAMME, Facet.COUNTRY);

  static FacetView of(Facet facet, SearchState state, SearchResult result, FacetNames names) {
    return new FacetView(
        facet, names.title(facet), new FacetListing(facet, state, names).of(result.facet(facet)));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public boolean isOpen() {
    return ALWAYS_OPEN.contains(facet) || rows.hasChosen();
  }
}
