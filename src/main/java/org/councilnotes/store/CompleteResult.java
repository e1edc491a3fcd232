package org.councilnotes.store;

/**
 * The answer to a search with every hit, not only those of a page; from one search.
 *
 * @param result without hits
 * @param hits read as they are asked for
 */
public record CompleteResult(SearchResult result, HitStream hits) implements AutoCloseable {

  @Override
  public void close() {
    hits.close();
  }
}
