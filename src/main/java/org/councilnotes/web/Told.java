package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.search.Asked.Slip;
import org.councilnotes.search.Matching;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;

/**
 * What a reader is told of how an answer came about.
 *
 * @param wrong why the words were searched literally
 * @param most message that says that the passages need not have all of the words
 * @param meant what may have been meant instead
 */
record Told(Optional<Wrong> wrong, Optional<String> most, Optional<Meant> meant) {

  private static final String FEWER_WORDS = "search.most";
  private static final String FILLED_UP = "search.most.question";

  /**
   * What kept a text from being read as written.
   *
   * @param part of the text, as typed
   */
  record Wrong(Slip slip, String part) {}

  /** Other words and the address of a search for them, under the same filters. */
  record Meant(String words, String href) {}

  static Told of(SearchState state, SearchRequest request, SearchResult result) {
    return new Told(
        request.asked().slip().map(slip -> new Wrong(slip, request.asked().part())),
        Optional.of(request.query().isQuestion() ? FILLED_UP : FEWER_WORDS)
            .filter(message -> result.advice().matching() == Matching.MOST),
        result.advice().suggestion().map(w -> new Meant(w, state.withText(w).href())));
  }

  public boolean isAnything() {
    return wrong.isPresent() || most.isPresent() || meant.isPresent();
  }
}
