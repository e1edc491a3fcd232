package org.councilnotes.engine;

import java.util.List;
import java.util.Optional;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Hit;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.Total;
import org.councilnotes.search.Sort;
import org.councilnotes.terms.Plan;
import org.councilnotes.terms.QueryPlan;
import org.councilnotes.words.Highlighting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers one request from one snapshot. For use by one thread. */
final class EngineSearch {

  private static final String FOUND = "found";
  private static final String LEFT_OUT = "left out";
  private static final String WORDINGS = "wordings";

  private final EngineView view;
  private final SearchRequest request;
  private final QueryPlan plan;
  private final Conditions conditions;
  private final FacetCounting facets;
  private final ObjectNode query;

  private EngineSearch(EngineView view, SearchRequest request, QueryPlan plan) {
    this.view = view;
    this.request = request;
    this.plan = plan;
    this.conditions = new Conditions(request);
    this.facets = new FacetCounting(view, request, conditions);
    this.query = conditions.query(isByRelevance() ? plan.ranking() : plan.matching());
  }

  /** One that lists hits. */
  static EngineSearch listing(EngineView view, SearchRequest request) {
    return new EngineSearch(
        view,
        request,
        request.sort() == Sort.RELEVANCE
            ? view.refinedPlan(request.query())
            : view.plan(request.query()));
  }

  /** One that lists none, whatever is asked for. */
  static EngineSearch counting(EngineView view, SearchRequest request) {
    return new EngineSearch(view, request, view.plan(request.query()));
  }

  /** One that lists the page that is asked for. */
  static EngineSearch answering(EngineView view, SearchRequest request) {
    return request.span().size() == 0 ? counting(view, request) : listing(view, request);
  }

  boolean isByRelevance() {
    return request.sort() == Sort.RELEVANCE;
  }

  SearchRequest request() {
    return request;
  }

  EngineView view() {
    return view;
  }

  HitList list() {
    return new HitList(this, plan.refining());
  }

  SearchResult answer() {
    HitList list = list();
    Span span = request.span();
    int most = span.size() == 0 ? 0 : list.first(span.skipped() + span.size());
    JsonNode answer = view.reads().ranked(counted(body(most)));
    return answer(answer, list.page(answer, span));
  }

  /** What is asked for counts alone, together with other such requests. */
  ObjectNode countingBody() {
    return counted(body(0));
  }

  /** The answer to {@link #countingBody}. */
  SearchResult counts(JsonNode answer) {
    return answer(answer, List.of());
  }

  private SearchResult answer(JsonNode answer, List<Ranked> page) {
    return new SearchResult(
        total(answer),
        hits(page),
        facets.values(query, answer.path("aggregations")),
        view.snapshot());
  }

  List<Hit> hits(List<Ranked> page) {
    return reading().read(page);
  }

  private HitReading reading() {
    return new HitReading(
        view,
        Highlighting.of(request.query(), view.terms()),
        request.grouping() == Grouping.WORDINGS
            ? Optional.of(new SameWording(view, found()))
            : Optional.empty());
  }

  /** What is found, as a condition. */
  private ObjectNode found() {
    return Dsl.all(query, conditions.found());
  }

  /**
   * Asks for the best.
   *
   * @param most how many
   */
  ObjectNode body(int most) {
    ObjectNode body = Ranked.search(query, request.sort(), most);
    Dsl.with(body, "post_filter", conditions.found());
    return Dsl.with(body, "track_total_hits", false);
  }

  /** Asks for totals and facets too. */
  private ObjectNode counted(ObjectNode body) {
    ObjectNode found = facets.ofFound();
    if (request.grouping() == Grouping.WORDINGS) {
      Dsl.with(found, WORDINGS, FacetCounting.distinct(NoteDocuments.GROUP));
    }
    ObjectNode aggregations = Dsl.of(FOUND, Dsl.of("filter", conditions.found(), "aggs", found));
    conditions
        .leftOut()
        .ifPresent(left -> Dsl.with(aggregations, LEFT_OUT, Dsl.of("filter", left)));
    facets.addBeside(aggregations);
    return Dsl.with(body, "aggs", aggregations);
  }

  Total total(JsonNode answer) {
    JsonNode aggregations = answer.path("aggregations");
    JsonNode found = aggregations.path(FOUND);
    long passages = found.path("doc_count").asLong(0);
    boolean grouped = request.grouping() == Grouping.WORDINGS;
    long value = grouped ? found.path(WORDINGS).path("value").asLong(0) : passages;
    return new Total(
        value,
        !grouped || value <= FacetCounting.MOST_EXACT,
        passages,
        found.path("notes").path("value").asLong(0),
        aggregations.path(LEFT_OUT).path("doc_count").asLong(0));
  }

  /** Scores of what refines, of some passages. */
  JsonNode look(List<Ranked> passages, Plan inText, Plan more) {
    ObjectNode ids = Dsl.ids(passages.stream().map(Ranked::id).toList());
    ObjectNode text = Dsl.of("constant_score", Dsl.of("filter", Dsl.all(inText), "boost", 0));
    ObjectNode named = Dsl.of("bool", Dsl.of("must", Dsl.list(text), "_name", HitList.IN_TEXT));
    ObjectNode looked = Dsl.of("filter", Dsl.list(ids), "should", Dsl.list(more, named));
    ObjectNode body = Dsl.of("query", Dsl.of("bool", looked), "size", passages.size());
    return view.reads().ranked(Dsl.with(body, "_source", false));
  }
}
