package org.councilnotes.lucene.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.lucene.column.CountryRoleColumn;
import org.councilnotes.lucene.column.FieldColumn;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.plan.FilterPlan;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * Counts the values of facets with sideways counts: a facet in which values are chosen is counted
 * as if none were, so that the counts of its other values stay visible. The same holds for
 * languages: the count of a language includes the versions that choosing it would bring in.
 */
final class LuceneFacetCounting {

  private final Filters filters;
  private final Map<Facet, ValueTally> tallies = new LinkedHashMap<>();
  private final List<ValueTally> all;
  private final List<Optional<ValueTally>> sideways;

  LuceneFacetCounting(ViewColumns columns, SearchRequest request, List<Facet> sideways) {
    filters = request.filters();
    facets(columns, request)
        .forEach(facet -> tallies.put(facet, tally(facet, columns, request.unit())));
    all = new ArrayList<>(tallies.values());
    this.sideways =
        sideways.stream().map(facet -> Optional.ofNullable(tallies.get(facet))).toList();
  }

  /** The requested facets among those of the archive and the chosen ones. */
  private Set<Facet> facets(ViewColumns columns, SearchRequest request) {
    Set<Facet> facets = columns.facets();
    if (!facets.containsAll(filters.anyOf().keySet())) {
      facets = new TreeSet<>(facets);
      facets.addAll(filters.anyOf().keySet());
    }
    Set<Facet> counted = new LinkedHashSet<>(facets);
    counted.removeIf(facet -> !request.counts(facet));
    return counted;
  }

  private ValueTally tally(Facet facet, ViewColumns columns, CountUnit unit) {
    Set<String> chosenInPair = new FilterPlan(filters).chosenInPair(facet);
    if (chosenInPair.isEmpty()) {
      FieldColumn column = columns.facet(facet);
      return new ValueTally(column, column, columns, unit);
    }
    CountryRoleColumn mentions = columns.mentions();
    return new ValueTally(mentions.pairs(), mentions.spread(facet, chosenInPair), columns, unit);
  }

  void enter(int segment) {
    for (ValueTally tally : all) {
      tally.enter(segment);
    }
  }

  Set<Facet> counted() {
    return tallies.keySet();
  }

  /** Counts the segment by sets of values only, so that {@link #bySet} tells all. */
  void countBySet() {
    all.forEach(ValueTally::countBySet);
  }

  /** Counts of the segment by facet and set of values. */
  Map<Facet, int[]> bySet() {
    Map<Facet, int[]> counts = new LinkedHashMap<>();
    tallies.forEach((facet, tally) -> counts.put(facet, tally.bySet()));
    return counts;
  }

  /** Takes counts of the segment by facet and set of values, instead of passages. */
  void take(Map<Facet, int[]> counts) {
    tallies.forEach((facet, tally) -> tally.take(counts.get(facet)));
  }

  void found(PassageBatch passages) {
    for (ValueTally tally : all) {
      tally.add(passages);
    }
  }

  /** Adds passages that count for one facet only. */
  void addSideways(int facet, PassageBatch passages) {
    sideways.get(facet).ifPresent(tally -> tally.addBeside(passages));
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
