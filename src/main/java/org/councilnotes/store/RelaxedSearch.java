package org.councilnotes.store;

import java.util.Optional;
import org.councilnotes.query.SearchRequest;

/**
 * Relaxes a search that finds too little: fewer words, and a suggested correction. The same for
 * both stores.
 */
record RelaxedSearch(SearchReader world, SuggestionReader suggestions) {

  /** With fewer passages found, a correction is suggested. */
  private static final int FEW = 3;

  /** Passages that a question should find, a page of hits. With fewer, its words are relaxed. */
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

  /**
   * Number of passages above which a search is not relaxed. For a search of words, one is enough; a
   * question needs a page.
   */
  private static long enough(SearchRequest request) {
    return request.query().isQuestion() ? ENOUGH : 1;
  }

  /** Counts matches in versions that do not count, too: they are no reason to relax. */
  private static long held(SearchResult.Total total) {
    return total.passages() + total.leftOut();
  }

  private static Optional<SearchRequest> relaxed(SearchRequest request) {
    return request.query().relaxed().map(request::withQuery);
  }
}
