package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;

/**
 * All hits of a search, without paging, in the order of the list. They come from one snapshot,
 * which is kept until this is closed.
 *
 * @param facets every counted facet, as in {@link SearchResult}
 * @param snapshot name of the snapshot
 * @param hits read lazily, once, by one thread
 */
public record HitStream(
    SearchResult.Total total,
    Map<Facet, List<SearchResult.FacetValue>> facets,
    MatchCompleteness matching,
    String snapshot,
    Stream<SearchHit> hits)
    implements AutoCloseable {

  /** The same hits with another completeness. */
  HitStream withMatching(MatchCompleteness other) {
    return new HitStream(total, facets, other, snapshot, hits);
  }

  /** The same answer with another stream of hits. */
  public HitStream withHits(Stream<SearchHit> others) {
    return new HitStream(total, facets, matching, snapshot, others);
  }

  /** The answer without its hits. */
  SearchResult answer() {
    return new SearchResult(total, List.of(), facets, snapshot);
  }

  @Override
  public void close() {
    hits.close();
  }
}
