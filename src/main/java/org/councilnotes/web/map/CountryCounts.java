package org.councilnotes.web.map;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.Facet;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * What a search finds, by country: the counts of the facet of countries, so that the map says what
 * the filters beside the results say.
 *
 * @param counts by code, groups of countries among them; passages without a country are left out
 * @param all of the passages or notes, whatever country they name
 * @param snapshot name of the snapshot that was counted
 */
record CountryCounts(Map<String, Long> counts, long all, String snapshot) {

  CountryCounts {
    counts = Map.copyOf(counts);
  }

  /**
   * Counts passages or notes. Countries that are chosen in the filters do not count: what is chosen
   * in a facet leaves its counts as they are.
   */
  static CountryCounts of(SearchRequest request, CountUnit unit, SearchReader world) {
    SearchResult found =
        world.search(
            request
                .withFilters(request.filters().withoutChoice(Facet.COUNTRY))
                .forCounts()
                .withCountedFacets(Set.of(Facet.COUNTRY))
                .counting(unit));
    Map<String, Long> counts = new TreeMap<>();
    for (FacetValue value : found.facet(Facet.COUNTRY)) {
      if (value.count() > 0 && !value.value().equals(Facet.NOT_STATED)) {
        counts.put(value.value(), value.count());
      }
    }
    long all = unit == CountUnit.NOTES ? found.total().notes() : found.total().passages();
    return new CountryCounts(counts, all, found.snapshot());
  }
}
