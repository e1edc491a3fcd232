package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;

/**
 * Every hit of a search, whatever the page, in the order of the list. All come from one snapshot,
 * which is kept until this is closed.
 *
 * @param facets of every facet that was counted, as in {@link SearchResult}
 * @param snapshot which state of the archive answers
 * @param hits read as they are asked for, once, by one thread
 */
public record HitStream(
    SearchResult.Total total,
    Map<Facet, List<SearchResult.FacetValue>> facets,
    MatchCompleteness matching,
    String snapshot,
    Stream<SearchHit> hits)
    implements AutoCloseable {

  /** The same hits, which hold so much of what was asked for. */
  HitStream withMatching(MatchCompleteness other) {
    return new HitStream(total, facets, other, snapshot, hits);
  }

  /** The same answer with its hits read or closed otherwise. */
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
