package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.search.Asked.Slip;
import org.councilnotes.search.Matching;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;

/**
 * What a reader is told of how an answer came about.
 *
 * @param slip why the words were searched literally
 * @param isMost whether no passage has all of the words
 * @param meant what may have been meant instead
 */
record Told(Optional<Slip> slip, boolean isMost, Optional<Meant> meant) {

  /** Other words and the address of a search for them, under the same filters. */
  record Meant(String words, String href) {}

  static Told of(SearchState state, SearchRequest request, SearchResult result) {
    return new Told(
        request.asked().slip(),
        result.advice().matching() == Matching.MOST,
        result.advice().suggestion().map(w -> new Meant(w, state.withText(w).href())));
  }

  public boolean isAnything() {
    return slip.isPresent() || isMost || meant.isPresent();
  }
}
