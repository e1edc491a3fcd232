package org.councilnotes.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.Total;
import org.councilnotes.search.Sort;
import org.councilnotes.terms.Narrowing;
import org.councilnotes.terms.Plan;
import org.councilnotes.terms.QueryPlan;
import org.councilnotes.words.Highlighting;

/**
 * Answers one request from one commit. Where little matches, all of it is scored and counted in one
 * pass. Where much does, it is counted without scores, and the best are looked for apart, skipping
 * what cannot be among them.
 */
final class PassageSearch {

  /** Above this many matches, skipping saves more than a second pass costs. */
  static final long FEW = 3_000;

  private final IndexView view;
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final long few;
  private final SearchedWords words;
  private final QueryPlan plan;
  private final Narrowing narrowing;
  private final Sieve sieve;
  private final FacetCounting facets;

  /**
   * Prepares to answer.
   *
   * @param few how many matches are all scored
   */
  PassageSearch(IndexView view, SearchRequest request, long few) throws IOException {
    this.few = few;
    this.view = view;
    this.searcher = view.searcher();
    this.request = request;
    this.words = SearchedWords.in(searcher);
    this.plan = words.plan(request.query());
    this.narrowing = new Narrowing(request.filters());
    this.sieve = new Sieve(view.columns(), request);
    this.facets = new FacetCounting(view.columns(), request, sieve.facets());
  }

  SearchResult answer() throws IOException {
    Finds finds = finds();
    HitList list = new HitList(view, request.listing(), refined(finds));
    return new SearchResult(
        total(finds),
        reading(finds).read(finds.passages() == 0 ? new int[0] : list.page()),
        facets.values(),
        view.snapshot());
  }

  /** Every hit, whatever the page. */
  FoundHits every() throws IOException {
    Finds finds = new FewFinds(view.columns(), request.listing(), sieve);
    gather(finds, asListed());
    HitList list = new HitList(view, request.listing(), refined(finds));
    return new FoundHits(total(finds), list.whole(finds.passages()), reading(finds));
  }

  /** For few matches nothing is made twice: what told how many there are also finds them. */
  private Finds finds() throws IOException {
    Matches listed = asListed();
    if (listed.cost() <= few) {
      FewFinds all = new FewFinds(view.columns(), request.listing(), sieve);
      gather(all, listed);
      return all;
    }
    ManyFinds many = new ManyFinds(view.columns(), request.listing(), sieve, scoring());
    gather(many, isByRelevance() ? unscored() : listed);
    return many;
  }

  private void gather(Finds finds, Matches matches) throws IOException {
    new Gathering(view.columns(), sieve, facets, finds, matches.cost()).through(matches);
  }

  private Matches asListed() throws IOException {
    return isByRelevance() ? matches(plan.ranking(), ScoreMode.COMPLETE) : unscored();
  }

  private Matches unscored() throws IOException {
    return matches(plan.matching(), ScoreMode.COMPLETE_NO_SCORES);
  }

  private Matches matches(Plan wanted, ScoreMode mode) throws IOException {
    return Matches.of(weight(narrowing.sideways(wanted), mode), searcher.getLeafContexts());
  }

  private Optional<Weight> scoring() throws IOException {
    return isByRelevance()
        ? Optional.of(weight(narrowing.whole(plan.ranking()), ScoreMode.TOP_SCORES))
        : Optional.empty();
  }

  private boolean isByRelevance() {
    return request.sort() == Sort.RELEVANCE;
  }

  private Ranking refined(Finds finds) throws IOException {
    Ranking ranking = finds.ranking();
    return isByRelevance() ? new CloserLook(view, words, plan.refining()).of(ranking) : ranking;
  }

  private HitReading reading(Finds finds) throws IOException {
    return new HitReading(
        view,
        Highlighting.of(request.query(), words.terms()),
        request.grouping() == Grouping.WORDINGS
            ? Optional.of(new SameWording(view, finds))
            : Optional.empty());
  }

  private Total total(Finds finds) {
    long passages = finds.passages();
    long value = request.grouping() == Grouping.WORDINGS ? finds.wordings() : passages;
    return new Total(value, true, passages, finds.notes(), sieve.leftOut());
  }

  private Weight weight(Plan wanted, ScoreMode mode) throws IOException {
    return searcher.createWeight(searcher.rewrite(words.query(wanted)), mode, 1);
  }
}
