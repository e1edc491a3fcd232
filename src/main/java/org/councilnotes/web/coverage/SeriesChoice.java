package org.councilnotes.web.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.SearchState;

/**
 * The series that have passages of a search, most passages first, and the one whose editions a page
 * shows.
 *
 * @param chosen id of a series; empty where the passages are of none
 */
record SeriesChoice(List<Line> lines, Optional<String> chosen) {

  SeriesChoice {
    lines = List.copyOf(lines);
  }

  /** One series. */
  record Line(String id, String name, long passages, String href, boolean shown) {}

  /**
   * Finds the series.
   *
   * @param asked the one asked for; another one than those that have passages is ignored
   * @param path of the page
   */
  static SeriesChoice of(
      Filters filters, Optional<String> asked, String path, SearchReader world, FacetNames names) {
    SearchRequest request =
        SearchRequest.of("", filters).forCounts().withCountedFacets(Set.of(Facet.SERIES));
    List<FacetValue> series =
        world.counts(List.of(request)).getFirst().facet(Facet.SERIES).stream()
            .filter(value -> !value.value().equals(Facet.NOT_STATED))
            .toList();
    Optional<String> chosen =
        series.stream()
            .map(FacetValue::value)
            .filter(id -> asked.isEmpty() || asked.get().equals(id))
            .findFirst()
            .or(() -> series.stream().map(FacetValue::value).findFirst());
    return new SeriesChoice(
        series.stream()
            .map(
                value ->
                    new Line(
                        value.value(),
                        names.label(Facet.SERIES, value.value()),
                        value.count(),
                        path + "?" + SearchState.parameter("series", value.value()),
                        chosen.get().equals(value.value())))
            .toList(),
        chosen);
  }

  /** The same filters in the chosen series. */
  Filters in(Filters filters) {
    return chosen.map(id -> filters.with(Facet.SERIES, id)).orElse(filters);
  }
}
