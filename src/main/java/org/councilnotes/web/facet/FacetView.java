package org.councilnotes.web.facet;

import java.util.Set;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.SearchResult;
import org.councilnotes.web.address.SearchState;

/**
 * One facet as the search page shows it.
 *
 * @param name title of the facet
 * @param state the search in which its values were counted
 */
public record FacetView(Facet facet, String name, FacetTree rows, SearchState state) {

  private static final Set<Facet> ALWAYS_OPEN = Set.of(Facet.YEAR, Facet.PROGRAMME, Facet.COUNTRY);

  public static FacetView of(
      Facet facet, SearchState state, SearchResult result, FacetNames names) {
    return new FacetView(
        facet,
        names.title(facet),
        new FacetTreeBuilder(facet, state, names).of(result.facet(facet)),
        state);
  }

  public boolean isEmpty() {
    return rows.isEmpty() && !(isOfYears() && hasStretch());
  }

  /** Whether it is the facet of years, where a range can be chosen. */
  public boolean isOfYears() {
    return facet.equals(Facet.YEAR);
  }

  private boolean hasStretch() {
    return !state.filters().years().isAll();
  }

  /** Address of the list of all values. */
  public String allHref() {
    return FacetValueList.href(state, facet);
  }

  public boolean isOpen() {
    return ALWAYS_OPEN.contains(facet) || rows.hasChosen() || isOfChosenCountry();
  }

  /** Whether it is the facet of roles in a search that includes a country. */
  private boolean isOfChosenCountry() {
    return facet.equals(Facet.ROLE) && !state.filters().anyOf(Facet.COUNTRY).isEmpty();
  }
}
