package org.councilnotes.opensearch.search;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.QueryPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchHit;
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
    this.query = conditions.query(isByRelevance() ? plan.ranking() : plan.matching());
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
    return new OpenSearchPassageSearch(view, request, view.plan(request.query()));
  }

  /** A search with hits, unless the requested page is empty. */
  public static OpenSearchPassageSearch answering(OpenSearchIndexView view, SearchRequest request) {
    return request.span().size() == 0 ? counting(view, request) : listing(view, request);
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
    return new OpenSearchHitList(this, plan.refining());
  }

  public SearchResult answer() {
    OpenSearchHitList list = list();
    Span span = request.span();
    int most = span.size() == 0 ? 0 : list.first(span.skipped() + span.size());
    JsonNode answer = view.reads().ranked(counted(body(most)));
    return answer(answer, list.page(answer, span));
  }

  /** The body of a search for counts, which may be sent together with others. */
  public ObjectNode countingBody() {
    return counted(body(0));
  }

  /** The result, from the answer to {@link #countingBody}. */
  public SearchResult counts(JsonNode answer) {
    return answer(answer, List.of());
  }

  private SearchResult answer(JsonNode answer, List<RankedPassage> page) {
    return new SearchResult(total(answer), hits(page), facetValues(answer), view.snapshot());
  }

  private Map<Facet, List<FacetValue>> facetValues(JsonNode answer) {
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
   * The body of a search for the best passages.
   *
   * @param most how many
   */
  ObjectNode body(int most) {
    ObjectNode body = RankedPassage.search(query, request.sort(), most);
    QueryDsl.with(body, "post_filter", conditions.found());
    return QueryDsl.with(body, "track_total_hits", false);
  }

  /** Adds aggregations for totals and facets. */
  private ObjectNode counted(ObjectNode body) {
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

  /** Searches for the rescoring points of some passages. */
  JsonNode look(List<RankedPassage> passages, MatchPlan inText, MatchPlan more) {
    ObjectNode ids = QueryDsl.ids(passages.stream().map(RankedPassage::id).toList());
    ObjectNode text =
        QueryDsl.of("constant_score", QueryDsl.of("filter", QueryDsl.all(inText), "boost", 0));
    ObjectNode named =
        QueryDsl.of(
            "bool", QueryDsl.of("must", QueryDsl.list(text), "_name", OpenSearchHitList.IN_TEXT));
    ObjectNode looked =
        QueryDsl.of("filter", QueryDsl.list(ids), "should", QueryDsl.list(more, named));
    ObjectNode body = QueryDsl.of("query", QueryDsl.of("bool", looked), "size", passages.size());
    return view.reads().ranked(QueryDsl.with(body, "_source", false));
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
      JsonNode counts = search.view().reads().ranked(search.countingBody());
      return new HitStream(
          search.total(counts),
          search.facetValues(counts),
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
        List<RankedPassage> ranked = page().stream().map(RankedPassage::of).toList();
        return search.hits(unseen(ungiven(pages.given() == 1 ? list.refined(ranked) : ranked)));
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
            search.view().reads()::ranked, search.body(AT_ONCE));
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
