package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.TrendMeasure;
import org.councilnotes.coverage.TrendRequest;
import org.councilnotes.coverage.profile.ProfileSeries;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.address.AddressParameter;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.TableAddress;
import org.councilnotes.web.facet.FilterChip;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of lines over editions or years. */
@Controller
final class TrendPage {

  /** Boxes that are offered where fewer lines are asked for. */
  private static final int BOXES = 4;

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final FacetValues facets;
  private final FacetNamesCache names;

  TrendPage(
      ArchiveAccess archiveAccess, CoverageCache tables, FacetValues facets, FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.facets = facets;
    this.names = new FacetNamesCache(labels);
  }

  @TrendParameters.Known
  @GetMapping("/trends")
  ModelAndView page(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
    SearchState state = SearchState.of(parameters, facets).withText("").from("");
    Optional<TrendRequest> request = TrendParameters.of(parameters, state, facets);
    ArchiveReader world = archiveAccess.forReader();
    ModelAndView page =
        new ModelAndView("trends")
            .addObject("boxes", boxes(TrendParameters.queries(parameters)))
            .addObject(
                "by",
                choices(Stream.of(Dimension.EDITION, Dimension.YEAR), Dimension::key, by(request)))
            .addObject(
                "measures",
                choices(Stream.of(TrendMeasure.values()), TrendMeasure::key, measure(request)))
            .addObject("series", series(state, world, locale))
            .addObject("others", others(state))
            .addObject("chips", chips(parameters, state, names.in(locale)))
            .addObject("clearHref", here(parameters, state.withFilters(state.filters().cleared())));
    request.ifPresent(
        asked ->
            page.addObject(
                    "view",
                    TrendView.of(
                        tables.of(asked, world), state.from(here(parameters, state)), locale))
                .addObject("svgHref", TrendParameters.address("/trends.svg", state, asked))
                .addObject("pngHref", TrendParameters.address("/trends.png", state, asked))
                .addObject("jsonHref", TrendParameters.address("/api/trends", state, asked)));
    return page;
  }

  /** What the form has no box for and sends along. */
  private static List<AddressParameter> others(SearchState state) {
    return state.parameters().stream()
        .filter(other -> !other.name().equals(Facet.SERIES.key()))
        .toList();
  }

  private static List<FilterChip> chips(
      MultiValueMap<String, String> parameters, SearchState state, FacetNames labels) {
    List<Facet> facets =
        state.filters().facets().stream()
            .filter(
                facet ->
                    !facet.equals(Facet.SERIES)
                        || state.filters().anyOf(facet).size() > 1
                        || !state.filters().noneOf(facet).isEmpty())
            .toList();
    return FilterChip.of(state, facets, labels, other -> here(parameters, other));
  }

  /** The address of the page with the same lines of another search. */
  private static String here(MultiValueMap<String, String> parameters, SearchState state) {
    Stream<String> lines =
        TrendParameters.queries(parameters).stream().map(q -> SearchState.parameter("q", q));
    Stream<String> rest =
        Stream.of(TrendParameters.BY, TrendParameters.MEASURE)
            .flatMap(
                name ->
                    parameters.getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .limit(1)
                        .map(value -> SearchState.parameter(name, value)));
    return state.addressOf(TableAddress.TRENDS, Stream.concat(lines, rest).toArray(String[]::new));
  }

  private static List<String> boxes(List<String> queries) {
    List<String> boxes = new ArrayList<>(queries);
    while (boxes.size() < Math.min(TrendRequest.MOST_LINES, Math.max(BOXES, queries.size() + 1))) {
      boxes.add("");
    }
    return boxes;
  }

  private static String by(Optional<TrendRequest> request) {
    return request.map(TrendRequest::by).orElse(Dimension.EDITION).key();
  }

  private static String measure(Optional<TrendRequest> request) {
    return request.map(TrendRequest::measure).orElse(TrendMeasure.PER10000).key();
  }

  private static <T> List<CoverageForm.Choice> choices(
      Stream<T> values, Function<T, String> key, String chosen) {
    return values
        .map(key)
        .map(value -> new CoverageForm.Choice(value, "", value.equals(chosen)))
        .toList();
  }

  private List<CoverageForm.Choice> series(SearchState state, ArchiveReader world, Locale locale) {
    Set<String> chosen = state.filters().anyOf(Facet.SERIES);
    ProfileSeries held = ProfileSeries.of(Filters.NONE, Optional.empty(), world);
    return SeriesChoice.of(held, "/trends", names.in(locale)).lines().stream()
        .map(line -> new CoverageForm.Choice(line.id(), line.name(), chosen.contains(line.id())))
        .toList();
  }
}
