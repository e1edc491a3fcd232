package org.councilnotes.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.Total;
import org.councilnotes.search.Sort;

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
  private final Translation translation;
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
    this.translation = QueryTranslation.translate(request.query(), searcher.getIndexReader());
    this.narrowing = new Narrowing(request.filters());
    this.sieve = new Sieve(view.columns(), request);
    this.facets = new FacetCounting(view.columns(), request, sieve.facets());
  }

  SearchResult answer() throws IOException {
    Weight matching = weight(translation.matching(), ScoreMode.COMPLETE_NO_SCORES);
    Finds finds = finds(matching);
    HitList list = new HitList(view, request.listing(), refined(finds));
    return new SearchResult(
        total(finds),
        reading(finds).read(finds.passages() == 0 ? new int[0] : list.page()),
        facets.values(),
        view.snapshot());
  }

  /** Every hit, whatever the page. */
  FoundHits every() throws IOException {
    Weight matching = weight(translation.matching(), ScoreMode.COMPLETE_NO_SCORES);
    Finds finds = gathered(new FewFinds(view.columns(), request.listing()), FEW, matching);
    HitList list = new HitList(view, request.listing(), refined(finds));
    return new FoundHits(total(finds), list.whole(finds.passages()), reading(finds));
  }

  private Finds finds(Weight matching) throws IOException {
    Weight sideways = sideways(translation.matching(), matching);
    long cost = cost(sideways);
    if (cost <= few) {
      return gathered(new FewFinds(view.columns(), request.listing()), cost, sideways);
    }
    ManyFinds many = new ManyFinds(view.columns(), request.listing(), sieve, scoring());
    new Gathering(view.columns(), sieve, facets, many, cost).through(sideways);
    return many;
  }

  private Finds gathered(FewFinds finds, long cost, Weight unscored) throws IOException {
    Weight weight =
        finds.isScored()
            ? weight(narrowing.sideways(translation.ranking()), ScoreMode.COMPLETE)
            : unscored;
    new Gathering(view.columns(), sieve, facets, finds, cost).through(weight);
    return finds;
  }

  private Weight sideways(Query query, Weight own) throws IOException {
    Query sideways = narrowing.sideways(query);
    return sideways == query ? own : weight(sideways, ScoreMode.COMPLETE_NO_SCORES);
  }

  private Optional<Weight> scoring() throws IOException {
    return request.sort() == Sort.RELEVANCE
        ? Optional.of(weight(narrowing.whole(translation.ranking()), ScoreMode.TOP_SCORES))
        : Optional.empty();
  }

  private long cost(Weight weight) throws IOException {
    long cost = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      cost += supplier == null ? 0 : supplier.cost();
    }
    return cost;
  }

  private Ranking refined(Finds finds) throws IOException {
    Ranking ranking = finds.ranking();
    return request.sort() == Sort.RELEVANCE
        ? new CloserLook(searcher, translation.refining())
            .of(ranking, view.columns().order(request.sort()))
        : ranking;
  }

  private HitReading reading(Finds finds) throws IOException {
    return new HitReading(
        view,
        Highlighting.of(request.query(), searcher.getIndexReader()),
        request.grouping() == Grouping.WORDINGS
            ? Optional.of(new SameWording(view, finds))
            : Optional.empty());
  }

  private Total total(Finds finds) {
    long passages = finds.passages();
    long value = request.grouping() == Grouping.WORDINGS ? finds.wordings() : passages;
    return new Total(value, true, passages, finds.notes(), sieve.leftOut());
  }

  private Weight weight(Query query, ScoreMode mode) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), mode, 1);
  }
}
