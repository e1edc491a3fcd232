package org.councilnotes.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Query;
import org.councilnotes.search.SearchResult;

/** Which values of facets the passages have that are found under what is chosen. */
record HeldValues(PassageCount counts, Begun begun) {

  /** How many passages that match a query have each value; what is not stated is none. */
  Map<String, Long> values(Facet facet, Query query) throws IOException {
    Map<String, Long> values = new LinkedHashMap<>();
    answer(facet, query).facet(facet).stream()
        .filter(value -> !value.value().equals(Facet.NOT_STATED))
        .forEach(value -> values.put(value.value(), value.count()));
    return values;
  }

  /** How many passages that match a query have any value. */
  long stated(Facet facet, Query query) throws IOException {
    SearchResult answer = answer(facet, query);
    long notStated =
        answer.facet(facet).stream()
            .filter(value -> value.value().equals(Facet.NOT_STATED))
            .mapToLong(SearchResult.FacetValue::count)
            .sum();
    return answer.total().passages() - notStated;
  }

  private SearchResult answer(Facet facet, Query query) throws IOException {
    return counts.answer(begun.askingBeside(facet, query), Set.of(facet));
  }
}
