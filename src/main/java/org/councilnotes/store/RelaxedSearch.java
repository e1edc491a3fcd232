package org.councilnotes.store;

import java.util.Optional;
import org.councilnotes.query.SearchRequest;

/** How a world answers where not all that was asked for can be had: the same on every engine. */
record RelaxedSearch(SearchReader world, SuggestionReader suggestions) {

  /** With so few passages found, what was typed may be a slip. */
  private static final int FEW = 3;

  /** A page of hits: below it a question is filled up by passages that have most of its words. */
  private static final int ENOUGH = 10;

  SearchResult search(SearchRequest request) {
    SearchResult whole = world.searchExactly(request);
    Optional<String> suggestion =
        whole.total().passages() < FEW ? suggestions.correction(request) : Optional.empty();
    SearchResult most = whole;
    Optional<SearchRequest> fewer = relaxed(request);
    while (fewer.isPresent() && held(most.total()) < enough(request)) {
      most = world.searchExactly(fewer.get());
      fewer = relaxed(fewer.get());
    }
    return most.total().passages() > whole.total().passages()
        ? most.withAdvice(new SearchResult.Advice(MatchCompleteness.MOST, suggestion))
        : whole.withAdvice(new SearchResult.Advice(MatchCompleteness.ALL, suggestion));
  }

  HitStream all(SearchRequest request) {
    HitStream found = world.streamExactly(request);
    Optional<SearchRequest> fewer = relaxed(request);
    while (fewer.isPresent() && held(found.total()) < enough(request)) {
      found.close();
      found = world.streamExactly(fewer.get()).withMatching(MatchCompleteness.MOST);
      fewer = relaxed(fewer.get());
    }
    return found;
  }

  /** Where some passages hold all of few words, those are what was asked for. */
  private static long enough(SearchRequest request) {
    return request.query().isQuestion() ? ENOUGH : 1;
  }

  /** What is held in versions that do not count is no reason to ask for less. */
  private static long held(SearchResult.Total total) {
    return total.passages() + total.leftOut();
  }

  private static Optional<SearchRequest> relaxed(SearchRequest request) {
    return request.query().relaxed().map(request::withQuery);
  }
}
