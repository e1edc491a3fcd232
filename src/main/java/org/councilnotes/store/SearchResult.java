package org.councilnotes.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.query.Facet;

/**
 * The answer to one request.
 *
 * @param hits of the requested page, best first
 * @param facets every counted facet, values by count, then by value
 * @param snapshot name of the snapshot
 * @param advice how the search was relaxed
 */
public record SearchResult(
    Total total,
    List<SearchHit> hits,
    Map<Facet, List<FacetValue>> facets,
    String snapshot,
    Advice advice) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** An answer without advice. */
  public SearchResult(
      Total total, List<SearchHit> hits, Map<Facet, List<FacetValue>> facets, String snapshot) {
    this(total, hits, facets, snapshot, Advice.NONE);
  }

  /** The same answer with other advice. */
  public SearchResult withAdvice(Advice other) {
    return new SearchResult(total, hits, facets, snapshot, other);
  }

  /** The same answer with the chosen values of a facet only. */
  public SearchResult withChosen(Facet facet) {
    Map<Facet, List<FacetValue>> less = new LinkedHashMap<>(facets);
    less.computeIfPresent(
        facet, (_, values) -> values.stream().filter(FacetValue::selected).toList());
    return new SearchResult(total, hits, less, snapshot, advice);
  }

  public List<FacetValue> facet(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /**
   * Numbers of what was found.
   *
   * @param value the number of hits, without paging: wordings or passages
   * @param exact whether {@code value} is exact or a lower bound
   * @param leftOut number of further passages that match in versions that do not count
   */
  public record Total(long value, boolean exact, long passages, long notes, long leftOut) {}

  /** One value of a facet: its sideways count, and whether it is chosen. */
  public record FacetValue(String value, long count, boolean selected) {}

  /**
   * How a search was relaxed.
   *
   * @param matching whether hits contain all words of the query
   * @param suggestion a correction of the query that finds something; empty where there is no
   *     better one
   */
  public record Advice(MatchCompleteness matching, Optional<String> suggestion) {

    /** The search was not relaxed, and nothing is suggested. */
    public static final Advice NONE = new Advice(MatchCompleteness.ALL, Optional.empty());
  }
}
