package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.lucene.query.LuceneQueryContext;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.plan.FilterPlan;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.QueryPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.store.SearchResult.Total;

/**
 * Answers one request from one commit. If a query has few matches, one pass scores, collects and
 * counts all of them. If it has many, one pass counts without scores, and a second one finds the
 * best with dynamic pruning (block-max WAND).
 */
public final class LucenePassageSearch {

  /** Number of matches above which dynamic pruning saves more than the second pass costs. */
  public static final long FEW = 3_000;

  private final LuceneIndexView view;
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final long few;
  private final LuceneQueryContext words;
  private final QueryPlan plan;
  private final FilterPlan filterPlan;
  private final FilterMatcher filterMatcher;
  private final LuceneFacetCounting facets;

  /**
   * Prepares to answer.
   *
   * @param few up to how many matches all are scored
   */
  public LucenePassageSearch(LuceneIndexView view, SearchRequest request, long few)
      throws IOException {
    this.few = few;
    this.view = view;
    this.searcher = view.searcher();
    this.request = request;
    this.words = LuceneQueryContext.in(searcher);
    this.plan = words.plan(request.query());
    this.filterPlan = new FilterPlan(request.filters());
    this.filterMatcher = new FilterMatcher(view.columns(), request);
    this.facets = new LuceneFacetCounting(view.columns(), request, filterMatcher.facets());
  }

  public SearchResult answer() throws IOException {
    HitCollector hitCollector = finds();
    LuceneHitList list = new LuceneHitList(view, request.listing(), refined(hitCollector));
    return new SearchResult(
        total(hitCollector),
        reading(hitCollector).read(hitCollector.passages() == 0 ? new int[0] : list.page()),
        facets.values(),
        view.snapshot());
  }

  /**
   * The best passages with their scores.
   *
   * @param few up to how many matches all are scored
   */
  public static List<SearchReader.ScoredPassage> best(
      LuceneIndexView view, SearchRequest request, long few, int most) throws IOException {
    SearchRequest passages =
        request.withListing(ResultPageRequest.OF_PASSAGES).withCountedFacets(Set.of());
    LucenePassageSearch search = new LucenePassageSearch(view, passages, few);
    HitCollector found = search.finds();
    return found.passages() == 0
        ? List.of()
        : new PassagePlaces(view).of(search.refined(found).best(most));
  }

  /** All hits, without paging. */
  public HitCursor every() throws IOException {
    HitCollector hitCollector =
        new ExhaustiveCollector(view.columns(), request.listing(), filterMatcher);
    gather(hitCollector, asListed(), Optional.empty());
    LuceneHitList list = new LuceneHitList(view, request.listing(), refined(hitCollector));
    return new HitCursor(
        total(hitCollector),
        facets.values(),
        list.whole(hitCollector.passages()),
        reading(hitCollector));
  }

  /** Collects the matches. With few of them, the scorers that gave the cost are used again. */
  private HitCollector finds() throws IOException {
    MatchCollector.QueryMatches listed = asListed();
    if (listed.cost() <= few) {
      ExhaustiveCollector all =
          new ExhaustiveCollector(view.columns(), request.listing(), filterMatcher);
      gather(all, listed, Optional.empty());
      return all;
    }
    SkippingCollector many =
        new SkippingCollector(view.columns(), request.listing(), filterMatcher, scoring());
    gather(many, isByRelevance() ? unscored() : listed, kept(many));
    return many;
  }

  private Optional<KeptCounts> kept(SkippingCollector many) {
    return KeptCounts.of(
        Math.min(few, KeptCounts.FEW),
        view.columns(),
        request,
        plan.matching(),
        filterMatcher,
        facets,
        many);
  }

  private void gather(
      HitCollector hitCollector, MatchCollector.QueryMatches matches, Optional<KeptCounts> kept)
      throws IOException {
    new MatchCollector(view.columns(), filterMatcher, facets, hitCollector, kept, matches.cost())
        .collectAll(matches);
  }

  private MatchCollector.QueryMatches asListed() throws IOException {
    return isByRelevance() ? matches(plan.ranking(), ScoreMode.COMPLETE) : unscored();
  }

  private MatchCollector.QueryMatches unscored() throws IOException {
    return matches(plan.matching(), ScoreMode.COMPLETE_NO_SCORES);
  }

  private MatchCollector.QueryMatches matches(MatchPlan wanted, ScoreMode mode) throws IOException {
    return MatchCollector.QueryMatches.of(
        weight(filterPlan.sideways(wanted), mode), searcher.getLeafContexts());
  }

  private Optional<Weight> scoring() throws IOException {
    return isByRelevance()
        ? Optional.of(weight(filterPlan.whole(plan.ranking()), ScoreMode.TOP_SCORES))
        : Optional.empty();
  }

  private boolean isByRelevance() {
    return request.sort() == HitOrder.RELEVANCE;
  }

  private HitCollector.Ranking refined(HitCollector hitCollector) throws IOException {
    HitCollector.Ranking ranking = hitCollector.ranking();
    return isByRelevance()
        ? new PassageRescorer(view, words, plan.refining()).of(ranking)
        : ranking;
  }

  private LuceneHitReader reading(HitCollector hitCollector) throws IOException {
    return new LuceneHitReader(
        view,
        Highlighting.of(request.query(), words.terms()),
        request.grouping() == HitGrouping.WORDINGS
            ? Optional.of(new LuceneDuplicateFinder(view, hitCollector))
            : Optional.empty());
  }

  private Total total(HitCollector hitCollector) {
    long passages = hitCollector.passages();
    long value = request.grouping() == HitGrouping.WORDINGS ? hitCollector.wordings() : passages;
    return new Total(value, true, passages, hitCollector.notes(), filterMatcher.leftOut());
  }

  private Weight weight(MatchPlan wanted, ScoreMode mode) throws IOException {
    return searcher.createWeight(searcher.rewrite(words.query(wanted)), mode, 1);
  }

  /** All hits of a search. Only the numbers of documents are kept in memory. */
  public static final class HitCursor {

    private static final int AT_ONCE = 200;

    private final Total total;
    private final Map<Facet, List<FacetValue>> facets;
    private final int[] documents;
    private final LuceneHitReader reading;

    /**
     * @param documents in the order of the list
     */
    HitCursor(
        Total total,
        Map<Facet, List<FacetValue>> facets,
        int[] documents,
        LuceneHitReader reading) {
      this.total = total;
      this.facets = facets;
      this.documents = documents;
      this.reading = reading;
    }

    public Total total() {
      return total;
    }

    /** The values of every facet that was counted. */
    public Map<Facet, List<FacetValue>> facets() {
      return facets;
    }

    /** Consecutive hits that are read together. */
    public static final class Batch {

      private final int[] documents;
      private final LuceneHitReader reading;

      Batch(int[] documents, LuceneHitReader reading) {
        this.documents = documents;
        this.reading = reading;
      }

      /**
       * Reads the hits in the order of the documents in the index, and returns them in the order of
       * the list.
       */
      public List<SearchHit> read() throws IOException {
        SearchHit[] hits = new SearchHit[documents.length];
        long[] asStored = new long[hits.length];
        Arrays.setAll(asStored, i -> (long) documents[i] << Integer.SIZE | i);
        Arrays.sort(asStored);
        for (long next : asStored) {
          hits[(int) next] = reading.read((int) (next >>> Integer.SIZE));
        }
        return List.of(hits);
      }
    }

    /** The batches, in the order of the list. */
    public Stream<Batch> batches() {
      return IntStream.iterate(0, from -> from < documents.length, from -> from + AT_ONCE)
          .mapToObj(from -> Arrays.copyOfRange(documents, from, end(from)))
          .map(batch -> new Batch(batch, reading));
    }

    private int end(int from) {
      return Math.min(from + AT_ONCE, documents.length);
    }
  }
}
