package org.councilnotes.coverage.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * The series that have passages of a search, most passages first, and the one whose editions are
 * shown.
 *
 * @param held ids with their number of passages
 * @param chosen id of a series; empty where the passages are of none
 */
public record ProfileSeries(List<FacetValue> held, Optional<String> chosen) {

  public ProfileSeries {
    held = List.copyOf(held);
  }

  /**
   * Finds the series.
   *
   * @param asked the one asked for; another one than those that have passages is ignored
   */
  public static ProfileSeries of(Filters filters, Optional<String> asked, SearchReader world) {
    SearchRequest request =
        SearchRequest.of("", filters).forCounts().withCountedFacets(Set.of(Facet.SERIES));
    List<FacetValue> held =
        world.counts(List.of(request)).getFirst().facet(Facet.SERIES).stream()
            .filter(value -> !value.value().equals(Facet.NOT_STATED))
            .toList();
    return new ProfileSeries(
        held,
        held.stream()
            .map(FacetValue::value)
            .filter(id -> asked.isEmpty() || asked.get().equals(id))
            .findFirst()
            .or(() -> held.stream().map(FacetValue::value).findFirst()));
  }

  /** The same filters in the chosen series. */
  public Filters in(Filters filters) {
    return chosen.map(id -> filters.with(Facet.SERIES, id)).orElse(filters);
  }
}
