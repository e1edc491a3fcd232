package org.councilnotes.web;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.Facets;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Versions;

/** A search and its answer, ready to be shown. */
record SearchView(
    SearchState state,
    SearchResult.Total total,
    Finding finding,
    List<FacetView> facets,
    List<Chip> chips,
    List<HitView> hits,
    Pager pager) {

  /** The facets as the page shows them: what readers look for most comes first. */
  private static final List<Facet> BEFORE_OWN =
      List.of(Facet.YEAR, Facet.PROGRAMME, Facet.COUNTRY, Facet.ROLE, Facet.STATUS, Facet.SERIES);

  private static final List<Facet> AFTER_OWN =
      List.of(Facet.GROUP, Facet.TYPE, Facet.CODE, Facet.LANGUAGE, Facet.EVENT_YEAR);

  SearchView {
    facets = List.copyOf(facets);
    chips = List.copyOf(chips);
    hits = List.copyOf(hits);
  }

  /** What the page has to say. */
  enum Finding {
    HITS,
    /** Hits exist, but on earlier pages. */
    PAST_THE_END,
    NOTHING,
    EMPTY_ARCHIVE
  }

  static SearchView of(SearchState state, SearchResult result, Facets known, FacetNames names) {
    List<Facet> order = order(known);
    return new SearchView(
        state,
        result.total(),
        finding(state, result),
        order.stream()
            .map(facet -> FacetView.of(facet, state, result, names))
            .filter(view -> !view.isEmpty())
            .toList(),
        Chip.of(state, order, names),
        result.hits().stream().map(hit -> HitView.of(hit, names.labels())).toList(),
        Pager.of(state, result.total()));
  }

  private static Finding finding(SearchState state, SearchResult result) {
    if (!result.hits().isEmpty() || (state.span().size() == 0 && result.total().value() > 0)) {
      return Finding.HITS;
    }
    if (result.total().value() > 0) {
      return Finding.PAST_THE_END;
    }
    return state.asksForEverything() ? Finding.EMPTY_ARCHIVE : Finding.NOTHING;
  }

  private static List<Facet> order(Facets known) {
    return Stream.of(BEFORE_OWN, known.own(), AFTER_OWN).flatMap(List::stream).toList();
  }

  public List<Sort> sorts() {
    return List.of(Sort.values());
  }

  /** The address of the first page. */
  public String firstHref() {
    return state.atPage(1).href();
  }

  /** The same words without any filter. */
  public String unfilteredHref() {
    return state.withFilters(state.filters().cleared()).href();
  }

  public boolean showsAllVersions() {
    return state.filters().versions() == Versions.ALL;
  }

  /** The same search over every version, or over the latest ones where every version is shown. */
  public String otherVersionsHref() {
    return state.over(showsAllVersions() ? Versions.LATEST : Versions.ALL).href();
  }

  /** The same filters without any words. */
  public String wordlessHref() {
    return state.withText("").href();
  }
}
