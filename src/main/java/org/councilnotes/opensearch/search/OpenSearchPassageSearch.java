package org.councilnotes.opensearch.search;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.DocumentReader.Search;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.QueryPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.store.SearchResult.Total;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers one request from one snapshot. For use by one thread. */
public final class OpenSearchPassageSearch {

  private static final String FOUND = "found";
  private static final String LEFT_OUT = "left out";
  private static final String WORDINGS = "wordings";

  private final OpenSearchIndexView view;
  private final SearchRequest request;
  private final QueryPlan plan;
  private final FilterConditions conditions;
  private final OpenSearchFacetCounting facets;
  private final ObjectNode query;

  private OpenSearchPassageSearch(OpenSearchIndexView view, SearchRequest request, QueryPlan plan) {
    this.view = view;
    this.request = request;
    this.plan = plan;
    this.conditions = new FilterConditions(request);
    this.facets = new OpenSearchFacetCounting(view, request, conditions);
    this.query = conditions.counted(plan.matching());
  }

  /** A search with hits. */
  public static OpenSearchPassageSearch listing(OpenSearchIndexView view, SearchRequest request) {
    return new OpenSearchPassageSearch(
        view,
        request,
        request.sort() == HitOrder.RELEVANCE
            ? view.refinedPlan(request.query())
            : view.plan(request.query()));
  }

  /** A search for counts only, whatever page is requested. */
  public static OpenSearchPassageSearch counting(OpenSearchIndexView view, SearchRequest request) {
    return counting(view, List.of(request)).getFirst();
  }

  /** Searches for counts only, planned together. */
  public static List<OpenSearchPassageSearch> counting(
      OpenSearchIndexView view, List<SearchRequest> requests) {
    List<QueryPlan> plans = view.plans(requests.stream().map(SearchRequest::query).toList());
    return IntStream.range(0, requests.size())
        .mapToObj(i -> new OpenSearchPassageSearch(view, requests.get(i), plans.get(i)))
        .toList();
  }

  /** A search with hits, unless the requested page is empty. */
  public static OpenSearchPassageSearch answering(OpenSearchIndexView view, SearchRequest request) {
    return request.span().size() == 0 ? counting(view, request) : listing(view, request);
  }

  /** The best passages with their scores. */
  public static List<SearchReader.ScoredPassage> best(
      OpenSearchIndexView view, SearchRequest request, int most) {
    OpenSearchPassageSearch search =
        listing(view, request.withListing(ResultPageRequest.OF_PASSAGES));
    return view.reads().answer(search.list().page(new SearchRequest.Span(1, most))).stream()
        .map(one -> new SearchReader.ScoredPassage(one.place(), one.score()))
        .toList();
  }

  boolean isByRelevance() {
    return request.sort() == HitOrder.RELEVANCE;
  }

  SearchRequest request() {
    return request;
  }

  OpenSearchIndexView view() {
    return view;
  }

  OpenSearchHitList list() {
    return new OpenSearchHitList(this);
  }

  /** By two requests: one for places and counts, one for what is shown. */
  public SearchResult answer() {
    OpenSearchHitList list = list();
    return view.reads()
        .answer(view.reads().answer(list.page(request.span()).with(counting(), this::answer)));
  }

  /** The result without hits; at first only its counts are read. */
  public PendingAnswer<PendingAnswer<SearchResult>> counts() {
    return new PendingAnswer<>(
        List.of(Search.of(counted())), answers -> answer(List.of(), answers.getFirst()));
  }

  private PendingAnswer<JsonNode> counting() {
    return new PendingAnswer<>(List.of(Search.of(counted())), List::getFirst);
  }

  private PendingAnswer<SearchResult> answer(List<RankedPassage> page, JsonNode counts) {
    return reading()
        .hits(page)
        .with(
            facetValues(counts),
            (hits, values) -> new SearchResult(total(counts), hits, values, view.snapshot()));
  }

  private PendingAnswer<Map<Facet, List<FacetValue>>> facetValues(JsonNode answer) {
    return facets.values(query, answer.path("aggregations"));
  }

  List<SearchHit> hits(List<RankedPassage> page) {
    return reading().read(page);
  }

  private OpenSearchHitReader reading() {
    return new OpenSearchHitReader(
        view,
        Highlighting.of(request.query(), view.terms()),
        request.grouping() == HitGrouping.WORDINGS
            ? Optional.of(new OpenSearchDuplicateFinder(view, found()))
            : Optional.empty());
  }

  /** Condition for what is found. */
  private ObjectNode found() {
    return QueryDsl.all(query, conditions.found());
  }

  /**
   * The body of a search for the first passages.
   *
   * @param most how many
   * @param points by which they are scored again
   */
  ObjectNode body(int most, Optional<RescorePoints> points) {
    MatchPlan first = isByRelevance() ? plan.ranking() : plan.matching();
    ObjectNode listed = conditions.listed(first, points.map(RescorePoints::statistics));
    ObjectNode body = RankedPassage.search(listed, request.sort(), most);
    points.ifPresent(named -> named.addTo(body));
    return body;
  }

  /** The points by which the best hits are scored again; empty where their order is final. */
  Optional<RescorePoints> points() {
    return isByRelevance() ? plan.refining().get().map(RescorePoints::new) : Optional.empty();
  }

  /** A search for totals and facets. */
  private ObjectNode counted() {
    ObjectNode body = QueryDsl.of("query", query, "size", 0);
    QueryDsl.with(body, "track_total_hits", false);
    ObjectNode found = facets.ofFound();
    if (request.grouping() == HitGrouping.WORDINGS) {
      QueryDsl.with(
          found, WORDINGS, OpenSearchFacetCounting.distinct(OpenSearchNoteDocuments.GROUP));
    }
    ObjectNode aggregations =
        QueryDsl.of(FOUND, QueryDsl.of("filter", conditions.found(), "aggs", found));
    conditions
        .leftOut()
        .ifPresent(left -> QueryDsl.with(aggregations, LEFT_OUT, QueryDsl.of("filter", left)));
    facets.addBeside(aggregations);
    return QueryDsl.with(body, "aggs", aggregations);
  }

  Total total(JsonNode answer) {
    JsonNode aggregations = answer.path("aggregations");
    JsonNode found = aggregations.path(FOUND);
    long passages = found.path("doc_count").asLong(0);
    boolean grouped = request.grouping() == HitGrouping.WORDINGS;
    long value = grouped ? found.path(WORDINGS).path("value").asLong(0) : passages;
    return new Total(
        value,
        !grouped || value <= OpenSearchFacetCounting.MOST_EXACT,
        passages,
        found.path("notes").path("value").asLong(0),
        aggregations.path(LEFT_OUT).path("doc_count").asLong(0));
  }

  /** All hits of a search, read lazily from one point in time. */
  public static final class HitCursor {

    private static final int AT_ONCE = 500;

    private final OpenSearchPassageSearch search;
    private final OpenSearchHitList list;

    public HitCursor(OpenSearchPassageSearch search) {
      this.search = search;
      this.list = search.list();
    }

    public HitStream all() {
      DocumentReader reads = search.view().reads();
      JsonNode counts = reads.answer(search.counting());
      return new HitStream(
          search.total(counts),
          reads.answer(search.facetValues(counts)),
          MatchCompleteness.ALL,
          search.view().snapshot(),
          hits());
    }

    private Stream<SearchHit> hits() {
      return DocumentReader.SearchAfterPages.each(new HitPages()).flatMap(List::stream);
    }

    /** The hits in batches. */
    private final class HitPages implements Iterator<List<SearchHit>> {

      private final Set<String> seen = new HashSet<>();
      private final Set<String> given = new HashSet<>();
      private DocumentReader.SearchAfterPages pages = fromTheStart();
      private int renewals;

      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public List<SearchHit> next() {
        List<JsonNode> hits = page();
        List<RankedPassage> ranked =
            pages.given() == 1 ? list.ranked(hits) : hits.stream().map(RankedPassage::of).toList();
        return search.hits(unseen(ungiven(ranked)));
      }

      /**
       * The next page. After the point in time was renewed, other copies may give other scores; a
       * list by relevance is then read again from the start.
       */
      private List<JsonNode> page() {
        DocumentReader reads = search.view().reads();
        while (true) {
          int now = reads.renewals();
          if (search.isByRelevance() && now != renewals) {
            pages = fromTheStart();
          }
          renewals = now;
          List<JsonNode> hits = pages.next();
          if (!search.isByRelevance() || reads.renewals() == now) {
            return hits;
          }
        }
      }

      private DocumentReader.SearchAfterPages fromTheStart() {
        return new DocumentReader.SearchAfterPages(
            search.view().reads()::ranked, search.body(AT_ONCE, list.points()));
      }

      /** Removes hits that were already given. Only lists by relevance repeat any. */
      private List<RankedPassage> ungiven(List<RankedPassage> ranked) {
        return search.isByRelevance()
            ? ranked.stream().filter(one -> given.add(one.id())).toList()
            : ranked;
      }

      private List<RankedPassage> unseen(List<RankedPassage> ranked) {
        return search.request().grouping() == HitGrouping.PASSAGES
            ? ranked
            : ranked.stream().filter(one -> seen.add(one.group())).toList();
      }
    }
  }
}
