package org.councilnotes.web.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.notice.SearchNotices;
import org.councilnotes.notice.SearchRemedies;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.SearchResult;
import org.councilnotes.web.address.Pager;
import org.councilnotes.web.address.ResultDisplay;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.TableAddress;
import org.councilnotes.web.facet.FacetView;
import org.councilnotes.web.facet.FilterChip;
import org.councilnotes.web.facet.YearHistogram;

/**
 * A search and its result, as the page shows it.
 *
 * @param lines the concordance, where it is asked for
 */
record SearchView(
    SearchState state,
    SearchResult.Total total,
    SearchNotices notices,
    NameChips names,
    FilterPanel narrowed,
    List<HitView> hits,
    Optional<Concordance> lines) {

  /** Facets in the order of the page, most used first, before those of own vocabularies. */
  private static final List<Facet> BEFORE_OWN =
      List.of(
          Facet.YEAR,
          Facet.PROGRAMME,
          Facet.COUNTRY,
          Facet.ROLE,
          Facet.ABOUT,
          Facet.GRADE,
          Facet.STATUS,
          Facet.SERIES,
          Facet.EDITION,
          Facet.AUTHOR,
          Facet.REMARK);

  private static final List<Facet> AFTER_OWN =
      List.of(Facet.GROUP, Facet.TYPE, Facet.CODE, Facet.LANGUAGE, Facet.EVENT_YEAR);

  /**
   * Shown only where values of them are chosen: facets that {@link Facet#YEAR} combines, and what
   * tables lead to.
   */
  private static final List<Facet> WHERE_CHOSEN =
      List.of(Facet.REPORT_YEAR, Facet.DOC_YEAR, Facet.PARTICIPATION);

  SearchView {
    hits = List.copyOf(hits);
  }

  /** The kind of result, by which the page picks its message. */
  enum ResultKind {
    HITS,
    /** The concordance. */
    LINES,
    /** Hits exist, but on earlier pages. */
    PAST_THE_END,
    NOTHING,
    EMPTY_ARCHIVE
  }

  /**
   * Filters of a search: facets to narrow it, and chips of what is chosen.
   *
   * @param chips chosen values
   */
  record FilterPanel(List<FacetView> facets, YearHistogram years, List<FilterChip> chips) {

    FilterPanel {
      facets = List.copyOf(facets);
      chips = List.copyOf(chips);
    }

    /**
     * The filters of a search.
     *
     * @param order facets in the order of the page
     */
    static FilterPanel of(
        SearchState state, SearchResult result, List<Facet> order, FacetNames names) {
      boolean isFound = result.total().value() > 0;
      List<FacetView> facets =
          order.stream()
              .map(
                  facet ->
                      FacetView.isOpen(facet, state)
                          ? FacetView.of(facet, state, offered(facet, result), names)
                          : FacetView.folded(facet, state, names))
              .filter(view -> view.hasValues() || (isFound && view.isOfferedEmpty()))
              .toList();
      List<FilterChip> chips = FilterChip.of(state, order, names, SearchState::href);
      return new FilterPanel(facets, YearHistogram.of(state, result), chips);
    }

    /** Participations are offered where they are chosen: all others are in the tables. */
    private static SearchResult offered(Facet facet, SearchResult result) {
      return facet.isCountedByDefault() ? result : result.withChosen(facet);
    }
  }

  /** The facets of the archive that a page may show for a search, in order. */
  static List<Facet> known(SearchState state, ArchiveFacets known) {
    List<Facet> chosen = WHERE_CHOSEN.stream().filter(state.filters().facets()::contains).toList();
    return Stream.of(BEFORE_OWN, known.own(), AFTER_OWN, chosen).flatMap(List::stream).toList();
  }

  /** The same search with the corrected query. */
  public String meantHref() {
    return state.withText(notices.suggestion().orElse(state.text())).href();
  }

  /** The search of a remedy, in the same display. */
  public String remedyHref(SearchRemedies.Remedy remedy) {
    return state.withSearch(remedy.words(), remedy.filters()).href();
  }

  public ResultKind finding() {
    if (!hits.isEmpty() || (state.span().size() == 0 && total.value() > 0)) {
      return ResultKind.HITS;
    }
    if (total.value() > 0) {
      return lines.isPresent() ? ResultKind.LINES : ResultKind.PAST_THE_END;
    }
    return state.asksForEverything() ? ResultKind.EMPTY_ARCHIVE : ResultKind.NOTHING;
  }

  public List<FacetView> facets() {
    return narrowed.facets();
  }

  public YearHistogram years() {
    return narrowed.years();
  }

  public List<FilterChip> chips() {
    return narrowed.chips();
  }

  public Pager pager() {
    return Pager.of(state, total);
  }

  /**
   * A choice of order.
   *
   * @param value parameter value; empty where it is the substitute of relevance, so that a search
   *     for words entered later is sorted by relevance
   */
  record Order(HitOrder sort, String value) {}

  /** The orders to choose from; relevance needs words in the query. */
  public List<Order> orders() {
    String words = state.sought().joined();
    return Stream.of(HitOrder.values())
        .filter(sort -> sort.meantFor(words) == sort)
        .map(sort -> new Order(sort, standsIn(sort, words) ? "" : sort.key()))
        .toList();
  }

  private static boolean standsIn(HitOrder sort, String words) {
    return sort != HitOrder.RELEVANCE && sort == HitOrder.RELEVANCE.meantFor(words);
  }

  /** Message key of the count: of passages or of wordings, exact or a lower bound. */
  public String countKey() {
    if (total.value() == 0) {
      return "search.count.nothing";
    }
    String key = countsWordings() ? "search.count.wordings" : "search.count";
    return total.exact() ? key : key + ".more";
  }

  /** Whether the count of wordings differs from that of passages. */
  public boolean countsWordings() {
    return listsWordings() && total.value() != total.passages();
  }

  public boolean listsWordings() {
    return state.grouping() == HitGrouping.WORDINGS;
  }

  /** Whether the other grouping differs from this one. */
  public boolean hasOtherGrouping() {
    return countsWordings() || !listsWordings();
  }

  /** The same search with the other grouping: by passages instead of wordings, or the reverse. */
  public String otherGroupingHref() {
    return state.grouped(listsWordings() ? HitGrouping.PASSAGES : HitGrouping.WORDINGS).href();
  }

  /** The same search with the other display: hits instead of concordance, or the reverse. */
  public String otherLookHref() {
    return state.withView(state.look().isLines() ? ResultDisplay.HITS : ResultDisplay.LINES).href();
  }

  public boolean showsLines() {
    return state.look().isLines();
  }

  public ExportLinks takeAway() {
    return ExportLinks.of(state);
  }

  /** The address of the first page. */
  public String firstHref() {
    return state.atPage(1).href();
  }

  /** The search as it is usually listed, without what goes along with it. */
  private SearchState bare() {
    return SearchState.START.withSearch(state.sought(), state.filters());
  }

  /** The passages found as a table. */
  public String tableHref() {
    return bare().addressOf(TableAddress.COVERAGE);
  }

  /** The table that led to the search; empty where none did. */
  public Optional<TableAddress> table() {
    return TableAddress.parse(state.table());
  }

  /** The same query without filters. */
  public String unfilteredHref() {
    return state.withFilters(state.filters().cleared()).href();
  }

  public boolean showsAllVersions() {
    return state.filters().versions() == VersionScope.ALL;
  }

  /**
   * The same search with the other scope: all versions instead of the latest ones, or the reverse.
   */
  public String otherVersionsHref() {
    return state.over(showsAllVersions() ? VersionScope.LATEST : VersionScope.ALL).href();
  }
}
