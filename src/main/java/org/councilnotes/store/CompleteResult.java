package org.councilnotes.store;

/**
 * The answer to a search with all its hits instead of one page; both from one search.
 *
 * @param result without hits
 * @param hits read lazily
 */
public record CompleteResult(SearchResult result, HitStream hits) implements AutoCloseable {

  @Override
  public void close() {
    hits.close();
  }
}
