package org.councilnotes.store;

import java.util.stream.Stream;

/**
 * Every hit of a search, whatever the page, in the order of the list. All come from one snapshot,
 * which is kept until this is closed.
 *
 * @param snapshot which state of the archive answers
 * @param hits read as they are asked for, once, by one thread
 */
public record HitStream(
    SearchResult.Total total, MatchCompleteness matching, String snapshot, Stream<SearchHit> hits)
    implements AutoCloseable {

  /** The same hits, which hold so much of what was asked for. */
  HitStream withMatching(MatchCompleteness other) {
    return new HitStream(total, other, snapshot, hits);
  }

  @Override
  public void close() {
    hits.close();
  }
}
