package org.councilnotes.suggest;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.query.Facet;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult;

/** Counts the values of facets among passages under the chosen filters. */
record FacetValueCounter(PassageCounter counts, PartialQuery begun) {

  /**
   * The number of passages for each value, of those that match a query; without passages that have
   * no value.
   */
  Map<Facet, Map<String, Long>> values(List<Facet> facets, QueryExpression query) {
    Map<Facet, Map<String, Long>> values = new HashMap<>();
    Iterator<SearchResult> answers = answers(facets, query);
    facets.forEach(facet -> values.put(facet, values(facet, answers.next())));
    return values;
  }

  private static Map<String, Long> values(Facet facet, SearchResult answer) {
    Map<String, Long> values = new LinkedHashMap<>();
    answer.facet(facet).stream()
        .filter(value -> !value.value().equals(Facet.NOT_STATED))
        .forEach(value -> values.put(value.value(), value.count()));
    return values;
  }

  /**
   * The number of passages with any value, of those that match a query.
   *
   * @param fields those that are no facet have a value on every passage
   */
  Map<Facet, Long> stated(List<Facet> fields, QueryExpression query) {
    Map<Facet, Long> stated = new HashMap<>();
    Iterator<SearchResult> answers = answers(fields, query);
    fields.forEach(field -> stated.put(field, stated(field, answers.next())));
    return stated;
  }

  private static long stated(Facet field, SearchResult answer) {
    long notStated =
        answer.facet(field).stream()
            .filter(value -> value.value().equals(Facet.NOT_STATED))
            .mapToLong(SearchResult.FacetValue::count)
            .sum();
    return answer.total().passages() - notStated;
  }

  private Iterator<SearchResult> answers(List<Facet> fields, QueryExpression query) {
    return counts.answers(fields.stream().map(field -> request(field, query)).toList()).iterator();
  }

  private SearchRequest request(Facet field, QueryExpression query) {
    return counts.facets().all().contains(field)
        ? begun.requestWithinFacet(field, query).withCountedFacets(Set.of(field))
        : begun.request(query).withCountedFacets(Set.of());
  }
}
