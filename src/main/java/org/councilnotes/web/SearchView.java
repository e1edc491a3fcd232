package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.Facets;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Versions;

/**
 * A search and its answer, ready to be shown.
 *
 * @param lines its matches line by line, where they are wanted so
 */
record SearchView(
    SearchState state,
    SearchResult.Total total,
    SearchNotices notices,
    Narrowed narrowed,
    List<HitView> hits,
    Optional<Concordance> lines) {

  /** The facets as the page shows them: what readers look for most comes first. */
  private static final List<Facet> BEFORE_OWN =
      List.of(
          Facet.YEAR,
          Facet.PROGRAMME,
          Facet.COUNTRY,
          Facet.ROLE,
          Facet.STATUS,
          Facet.SERIES,
          Facet.EDITION);

  private static final List<Facet> AFTER_OWN =
      List.of(Facet.GROUP, Facet.TYPE, Facet.CODE, Facet.LANGUAGE, Facet.EVENT_YEAR);

  /** What {@link Facet#YEAR} joins: shown where something is chosen in them. */
  private static final List<Facet> WHERE_CHOSEN = List.of(Facet.REPORT_YEAR, Facet.DOC_YEAR);

  SearchView {
    hits = List.copyOf(hits);
  }

  /** What the page has to say. */
  enum Finding {
    HITS,
    /** The matches line by line. */
    LINES,
    /** Hits exist, but on earlier pages. */
    PAST_THE_END,
    NOTHING,
    EMPTY_ARCHIVE
  }

  /**
   * How a search can be narrowed, and how it is.
   *
   * @param chips what is chosen
   */
  record Narrowed(List<FacetView> facets, YearBars years, List<Chip> chips) {

    Narrowed {
      facets = List.copyOf(facets);
      chips = List.copyOf(chips);
    }

    static Narrowed of(SearchState state, SearchResult result, Facets known, FacetNames names) {
      List<Facet> order = shown(state, known);
      List<FacetView> facets =
          order.stream()
              .map(facet -> FacetView.of(facet, state, result, names))
              .filter(view -> !view.isEmpty())
              .toList();
      List<Chip> chips =
          Stream.concat(Chip.ofYears(state, names).stream(), Chip.of(state, order, names).stream())
              .toList();
      return new Narrowed(facets, YearBars.of(state, result), chips);
    }
  }

  /** The facets that a page shows of a search, in their order: only these need be counted. */
  static List<Facet> shown(SearchState state, Facets known) {
    List<Facet> chosen = WHERE_CHOSEN.stream().filter(state.filters().facets()::contains).toList();
    return Stream.of(BEFORE_OWN, known.own(), AFTER_OWN, chosen).flatMap(List::stream).toList();
  }

  /** The same search with the words that may have been meant. */
  public String meantHref() {
    return state.withText(notices.suggestion().orElse(state.text())).href();
  }

  public Finding finding() {
    if (!hits.isEmpty() || (state.span().size() == 0 && total.value() > 0)) {
      return Finding.HITS;
    }
    if (total.value() > 0) {
      return lines.isPresent() ? Finding.LINES : Finding.PAST_THE_END;
    }
    return state.asksForEverything() ? Finding.EMPTY_ARCHIVE : Finding.NOTHING;
  }

  public List<FacetView> facets() {
    return narrowed.facets();
  }

  public YearBars years() {
    return narrowed.years();
  }

  public List<Chip> chips() {
    return narrowed.chips();
  }

  public Pager pager() {
    return Pager.of(state, total);
  }

  /**
   * An order to choose.
   *
   * @param value what the form sends for it; empty where it stands in for relevance, so that words
   *     that are typed later are ranked
   */
  record Order(Sort sort, String value) {}

  /** The orders to choose from; without words there is no relevance. */
  public List<Order> orders() {
    String words = state.sought().joined();
    return Stream.of(Sort.values())
        .filter(sort -> sort.meantFor(words) == sort)
        .map(sort -> new Order(sort, standsIn(sort, words) ? "" : sort.key()))
        .toList();
  }

  private static boolean standsIn(Sort sort, String words) {
    return sort != Sort.RELEVANCE && sort == Sort.RELEVANCE.meantFor(words);
  }

  /** What the hits are, and how many passages and notes they stand for: a message key. */
  public String countKey() {
    if (total.value() == 0) {
      return "search.count.nothing";
    }
    String key = countsWordings() ? "search.count.wordings" : "search.count";
    return total.exact() ? key : key + ".more";
  }

  /** Where each wording stands in one passage only, wordings are passages. */
  public boolean countsWordings() {
    return listsWordings() && total.value() != total.passages();
  }

  public boolean listsWordings() {
    return state.grouping() == Grouping.WORDINGS;
  }

  /** Whether hits can be listed otherwise than they are. */
  public boolean hasOtherGrouping() {
    return countsWordings() || !listsWordings();
  }

  /** Each passage where each wording is listed once, and the other way round. */
  public String otherGroupingHref() {
    return state.grouped(listsWordings() ? Grouping.PASSAGES : Grouping.WORDINGS).href();
  }

  /** Hits where matches are shown line by line, and the other way round. */
  public String otherLookHref() {
    return state.seenAs(state.look().isLines() ? Look.HITS : Look.LINES).href();
  }

  public boolean showsLines() {
    return state.look().isLines();
  }

  public TakeAway takeAway() {
    return TakeAway.of(state);
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
}
