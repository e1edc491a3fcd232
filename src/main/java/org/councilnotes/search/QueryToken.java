package org.councilnotes.search;

/** What a query is written of. */
sealed interface QueryToken {

  /**
   * A bracket that opens.
   *
   * @param unwanted whether a {@code -} stands before it
   */
  record Open(boolean unwanted) implements QueryToken {}

  /** A bracket that closes. */
  record Close() implements QueryToken {}

  /** An {@code OR} between what stands beside it. */
  record Or() implements QueryToken {}

  /**
   * A word, phrase, number or field.
   *
   * @param unwanted whether a {@code -} stands before it
   */
  record Clause(Query query, boolean unwanted) implements QueryToken {}
}
