package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.query.Facet;

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
    List<SearchHit> hits,
    Map<Facet, List<FacetValue>> facets,
    String snapshot,
    Advice advice) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** An answer to what was asked for, without further advice. */
  public SearchResult(
      Total total, List<SearchHit> hits, Map<Facet, List<FacetValue>> facets, String snapshot) {
    this(total, hits, facets, snapshot, Advice.NONE);
  }

  /** The same answer with other advice. */
  public SearchResult withAdvice(Advice other) {
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

  /**
   * What a reader should know of how an answer came about.
   *
   * @param matching how much of what was asked for the hits hold
   * @param suggestion what may have been meant, and finds something; empty where nothing better is
   *     known
   */
  public record Advice(MatchCompleteness matching, Optional<String> suggestion) {

    /** All of what was asked for was found, or nothing. */
    public static final Advice NONE = new Advice(MatchCompleteness.ALL, Optional.empty());
  }
}
