package org.councilnotes.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult.FacetValue;
import org.councilnotes.terms.Narrowing;

/**
 * Counts the values of facets, sideways: a facet in which something is chosen is counted as if
 * nothing were, so that its values say what choosing them instead or as well would give. So is the
 * language: choosing one brings its versions in.
 */
final class FacetCounting {

  private final Filters filters;
  private final Map<Facet, ValueTally> tallies = new LinkedHashMap<>();
  private final List<ValueTally> all;
  private final List<Optional<ValueTally>> sideways;

  /**
   * Begins to count.
   *
   * @param sideways the facets that count more than what is found
   */
  FacetCounting(Columns columns, SearchRequest request, List<Facet> sideways) {
    filters = request.filters();
    facets(columns, request).forEach(facet -> tallies.put(facet, tally(facet, columns)));
    all = new ArrayList<>(tallies.values());
    this.sideways =
        sideways.stream().map(facet -> Optional.ofNullable(tallies.get(facet))).toList();
  }

  /** Those that are asked for; of the archive's own and the chosen ones. */
  private Set<Facet> facets(Columns columns, SearchRequest request) {
    Set<Facet> facets = columns.facets();
    if (!facets.containsAll(filters.anyOf().keySet())) {
      facets = new TreeSet<>(facets);
      facets.addAll(filters.anyOf().keySet());
    }
    Optional<Set<Facet>> counted = request.counted();
    if (counted.isPresent()) {
      facets = new LinkedHashSet<>(facets);
      facets.retainAll(counted.get());
    }
    return facets;
  }

  private ValueTally tally(Facet facet, Columns columns) {
    Set<String> chosenInPair = new Narrowing(filters).chosenInPair(facet);
    if (chosenInPair.isEmpty()) {
      FieldColumn column = columns.facet(facet);
      return new ValueTally(column, column);
    }
    MentionColumn mentions = columns.mentions();
    return new ValueTally(mentions.pairs(), mentions.spread(facet, chosenInPair));
  }

  void enter(int segment) {
    for (ValueTally tally : all) {
      tally.enter(segment);
    }
  }

  void found(Passages passages) {
    for (ValueTally tally : all) {
      tally.add(passages);
    }
  }

  /** What counts in one facet beside what is found. */
  void beside(int facet, Passages passages) {
    sideways.get(facet).ifPresent(tally -> tally.add(passages));
  }

  void leave() {
    for (ValueTally tally : all) {
      tally.leave();
    }
  }

  Map<Facet, List<FacetValue>> values() {
    Map<Facet, List<FacetValue>> values = new LinkedHashMap<>();
    tallies.forEach((facet, tally) -> values.put(facet, tally.values(filters.anyOf(facet))));
    return values;
  }
}
