package org.councilnotes.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to one request.
 *
 * @param hits of the page asked for, best first
 * @param facets of every facet that was counted, values by count, ties by value
 * @param snapshot which state of the archive answered
 * @param advice how the answer came about
 */
public record SearchResult(
    Total total,
    List<Hit> hits,
    Map<Facet, List<FacetValue>> facets,
    String snapshot,
    Advice advice) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** An answer to what was asked for, without further advice. */
  public SearchResult(
      Total total, List<Hit> hits, Map<Facet, List<FacetValue>> facets, String snapshot) {
    this(total, hits, facets, snapshot, Advice.NONE);
  }

  /** The same answer with other advice. */
  public SearchResult with(Advice other) {
    return new SearchResult(total, hits, facets, snapshot, other);
  }

  public List<FacetValue> facet(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /**
   * How much was found.
   *
   * @param value what the hits list: wordings or passages
   * @param exact whether {@code value} is the number itself or a lower bound
   * @param leftOut how many more passages match in versions that do not count
   */
  public record Total(long value, boolean exact, long passages, long notes, long leftOut) {}

  /**
   * One value of a facet: how many passages one would get by choosing it, and whether it is chosen.
   */
  public record FacetValue(String value, long count, boolean selected) {}
}
