package org.councilnotes.web.facet;

import java.util.Optional;
import java.util.Set;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.SearchResult;
import org.councilnotes.web.ElementId;
import org.councilnotes.web.address.SearchState;

/**
 * One facet as the search page shows it. Values of a folded facet are not counted before a reader
 * unfolds it.
 *
 * @param name title of the facet
 * @param rows its values; empty where it is folded
 * @param state the search in which its values were counted
 */
public record FacetView(Facet facet, String name, Optional<FacetTree> rows, SearchState state) {

  private static final Set<Facet> ALWAYS_OPEN = Set.of(Facet.YEAR, Facet.PROGRAMME, Facet.COUNTRY);

  public static FacetView of(
      Facet facet, SearchState state, SearchResult result, FacetNames names) {
    return new FacetView(
        facet,
        names.title(facet),
        Optional.of(new FacetTreeBuilder(facet, state, names).of(result.facet(facet))),
        state);
  }

  /** A facet whose values are not counted. */
  public static FacetView folded(Facet facet, SearchState state, FacetNames names) {
    return new FacetView(facet, names.title(facet), Optional.empty(), state);
  }

  /** Whether its values are counted and shown. */
  public boolean isOpen() {
    return rows.isPresent();
  }

  /** Whether passages have values of it, or some are chosen; not known where it is folded. */
  public boolean hasValues() {
    return rows.filter(own -> !own.isEmpty()).isPresent() || (isOfYears() && hasStretch());
  }

  /** Whether it is named where it may have no values: folded, or unfolded by the address. */
  public boolean isOfferedEmpty() {
    return !isOpen() || isOpened();
  }

  /** Id of its name on the page. */
  public String id() {
    return ElementId.of("facet", facet.key());
  }

  /** Address of its values alone. */
  public String valuesHref() {
    return state.addressOf("/facets/" + facet.key() + "/values");
  }

  /** Whether it is one of the first facets, which no address need name. */
  public boolean isAlwaysOpen() {
    return ALWAYS_OPEN.contains(facet);
  }

  /** Whether the address says that it is unfolded. */
  public boolean isOpened() {
    return state.opened().contains(facet);
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

  /**
   * Whether the page of a search shows its values: the first facets, those with a choice, those
   * that the address names, and the roles of a chosen country.
   */
  public static boolean isOpen(Facet facet, SearchState state) {
    return ALWAYS_OPEN.contains(facet)
        || state.opened().contains(facet)
        || state.filters().facets().contains(facet)
        || (facet.equals(Facet.ROLE) && !state.filters().anyOf(Facet.COUNTRY).isEmpty());
  }
}
