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
    Optional<String> suggestion = suggestion(request, whole);
    SearchResult most = whole;
    Optional<SearchRequest> fewer = relaxed(request);
    while (fewer.isPresent() && held(most.total()) < enough(request)) {
      most = world.searchExactly(fewer.get());
      fewer = relaxed(fewer.get());
    }
    return larger(whole, most, suggestion);
  }

  HitStream stream(SearchRequest request) {
    return relaxed(request, world.streamExactly(request));
  }

  CompleteResult searchAll(SearchRequest request) {
    HitStream found = world.streamExactly(request);
    try {
      SearchResult whole = found.answer();
      Optional<String> suggestion = suggestion(request, whole);
      found = relaxed(request, found);
      return new CompleteResult(larger(whole, found.answer(), suggestion), found);
    } catch (RuntimeException e) {
      found.close();
      throw e;
    }
  }

  private Optional<String> suggestion(SearchRequest request, SearchResult whole) {
    return whole.total().passages() < FEW ? suggestions.correction(request) : Optional.empty();
  }

  private static SearchResult larger(
      SearchResult whole, SearchResult most, Optional<String> suggestion) {
    return most.total().passages() > whole.total().passages()
        ? most.withAdvice(new SearchResult.Advice(MatchCompleteness.MOST, suggestion))
        : whole.withAdvice(new SearchResult.Advice(MatchCompleteness.ALL, suggestion));
  }

  private HitStream relaxed(SearchRequest request, HitStream exact) {
    HitStream found = exact;
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
