package org.councilnotes.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.search.Facet;
import org.councilnotes.search.SearchResult.FacetValue;

/**
 * Counts the values of every facet, sideways: a facet in which something is chosen is counted as if
 * nothing were, so that its values say what choosing them instead or as well would give. So is the
 * language: choosing one brings its versions in.
 */
final class FacetCounting {

  private static final Comparator<FacetValue> BY_COUNT_THEN_VALUE =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final IndexSearcher searcher;
  private final Narrowing narrowing;

  FacetCounting(IndexSearcher searcher, Narrowing narrowing) {
    this.searcher = searcher;
    this.narrowing = narrowing;
  }

  /** The values of every facet, given what the whole narrowed query matches. */
  Map<Facet, List<FacetValue>> count(FacetsCollector found) throws IOException {
    Map<Facet, List<FacetValue>> counts = new TreeMap<>();
    for (Facet facet : facets()) {
      FacetsCollector counted = narrowing.isCountedApart(facet) ? besides(facet) : found;
      counts.put(facet, values(counts(facet, counted), narrowing.filters().anyOf(facet)));
    }
    return counts;
  }

  /**
   * Those of the program, those of vocabularies that passages were tagged with, the chosen ones.
   */
  private Set<Facet> facets() {
    Set<Facet> facets = new TreeSet<>(Facet.BUILT_IN);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      for (FieldInfo field : segment.reader().getFieldInfos()) {
        Schema.facetOf(field.name).ifPresent(facets::add);
      }
    }
    facets.addAll(narrowing.filters().anyOf().keySet());
    return facets;
  }

  private Map<String, Long> counts(Facet facet, FacetsCollector counted) throws IOException {
    Set<String> chosenInPair = narrowing.chosenInPair(facet);
    return chosenInPair.isEmpty()
        ? ValueCounts.of(Schema.facet(facet), counted)
        : new MentionCounts(facet, chosenInPair).of(counted);
  }

  private FacetsCollector besides(Facet facet) throws IOException {
    return searcher.search(narrowing.besides(facet), new FacetsCollectorManager());
  }

  /** A chosen value stays in the list, even where it counts nothing, so that it can be unchosen. */
  private static List<FacetValue> values(Map<String, Long> counts, Set<String> chosen) {
    chosen.forEach(value -> counts.putIfAbsent(value, 0L));
    return counts.entrySet().stream()
        .map(e -> new FacetValue(e.getKey(), e.getValue(), chosen.contains(e.getKey())))
        .sorted(BY_COUNT_THEN_VALUE)
        .toList();
  }
}
