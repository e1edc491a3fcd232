package org.councilnotes.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.councilnotes.query.SearchRequest;

/**
 * Relaxes a search that finds too little: fewer words, and a suggested correction. Fewer words that
 * find no more passages change nothing. The same for both stores, and for pages and streams of
 * hits.
 */
record RelaxedSearch(SearchReader world, SuggestionReader suggestions) {

  /** With fewer passages found, a correction is suggested. */
  private static final int FEW = 3;

  /** Passages that a question should find, a page of hits. With fewer, its words are relaxed. */
  private static final int ENOUGH = 10;

  /**
   * An answer, and the one before relaxation.
   *
   * @param given {@code whole}, or an answer for fewer words that finds more passages
   * @param request that is answered by {@code given}
   * @param matching which of the two it is
   */
  private record Answer<A>(A whole, A given, SearchRequest request, MatchCompleteness matching) {}

  SearchReader.Settled settled(SearchRequest request) {
    Answer<SearchResult> answer =
        relaxed(
            request.forCounts().withCountedFacets(Set.of()),
            world::searchExactly,
            SearchResult::total,
            new ArrayList<>());
    SearchResult given =
        advised(request, answer.whole().total(), answer.given(), answer.matching());
    return new SearchReader.Settled(
        request.withQuery(answer.request().query()), given.total(), given.advice());
  }

  SearchResult search(SearchRequest request) {
    Answer<SearchResult> answer =
        relaxed(request, world::searchExactly, SearchResult::total, new ArrayList<>());
    return advised(request, answer.whole().total(), answer.given(), answer.matching());
  }

  HitStream stream(SearchRequest request) {
    return streamed(request).given();
  }

  CompleteResult searchAll(SearchRequest request) {
    Answer<HitStream> answer = streamed(request);
    HitStream hits = answer.given();
    try {
      return new CompleteResult(
          advised(request, answer.whole().total(), hits.answer(), answer.matching()), hits);
    } catch (RuntimeException e) {
      hits.close();
      throw e;
    }
  }

  /** The stream that is given; the others are closed. */
  private Answer<HitStream> streamed(SearchRequest request) {
    List<HitStream> opened = new ArrayList<>();
    try {
      Answer<HitStream> answer = relaxed(request, world::streamExactly, HitStream::total, opened);
      opened.remove(answer.given());
      return new Answer<>(
          answer.whole(),
          answer.given().withMatching(answer.matching()),
          answer.request(),
          answer.matching());
    } finally {
      opened.forEach(HitStream::close);
    }
  }

  /**
   * Answers a search. While too little is found, answers it again for fewer words.
   *
   * @param answers receives each answer
   */
  private static <A> Answer<A> relaxed(
      SearchRequest request,
      Function<SearchRequest, A> search,
      Function<A, SearchResult.Total> total,
      List<A> answers) {
    Optional<SearchRequest> next = Optional.of(request);
    SearchRequest last = request;
    while (next.isPresent()
        && (answers.isEmpty() || held(total.apply(answers.getLast())) < enough(request))) {
      last = next.get();
      answers.add(search.apply(last));
      next = last.query().relaxed().map(last::withQuery);
    }
    A whole = answers.getFirst();
    A fewest = answers.getLast();
    return total.apply(fewest).passages() > total.apply(whole).passages()
        ? new Answer<>(whole, fewest, last, MatchCompleteness.MOST)
        : new Answer<>(whole, whole, request, MatchCompleteness.ALL);
  }

  private SearchResult advised(
      SearchRequest request,
      SearchResult.Total whole,
      SearchResult given,
      MatchCompleteness matching) {
    Optional<String> suggestion =
        whole.passages() < FEW ? suggestions.correction(request) : Optional.empty();
    return given.withAdvice(new SearchResult.Advice(matching, suggestion));
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
}
