package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.query.RegexpSyntax;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.plan.FilterPlan;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.Facet;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.store.schema.CountryRolePair;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts the values of facets with sideways counts: a facet in which values are chosen is counted
 * as if none were. A country is counted where it is mentioned in one of the chosen roles, a role
 * where one of the chosen countries has it. A passage counts once for a value.
 */
final class OpenSearchFacetCounting {

  /**
   * Up to how many notes with one value are counted by their hashes. Each bucket may take eight
   * bytes for each of them.
   */
  private static final int MOST_NOTES = 3_000;

  /** The aggregation of what is counted instead of passages. */
  private static final String UNIT = "unit";

  private static final Comparator<FacetValue> MOST_FIRST =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final SearchRequest request;
  private final Map<Facet, ObjectNode> sideways;
  private final ObjectNode found;
  private final Set<Facet> facets;

  OpenSearchFacetCounting(
      OpenSearchIndexView view, SearchRequest request, FilterConditions conditions) {
    this.request = request;
    this.sideways = conditions.sideways();
    this.found = conditions.found();
    this.facets = facets(view);
  }

  /** The requested facets among those of the archive and the chosen ones. */
  private Set<Facet> facets(OpenSearchIndexView view) {
    if (request.counted().filter(Set::isEmpty).isPresent()) {
      return Set.of();
    }
    Set<Facet> all = new TreeSet<>(view.facets());
    all.addAll(request.filters().anyOf().keySet());
    Set<Facet> ordered = new LinkedHashSet<>(all);
    ordered.removeIf(facet -> !request.counts(facet));
    return ordered;
  }

  /** The aggregations over what is found. */
  ObjectNode ofFound() {
    ObjectNode all = QueryDsl.of("notes", distinct(IndexFields.NOTE_ID));
    facets.stream()
        .filter(facet -> !sideways.containsKey(facet))
        .forEach(facet -> QueryDsl.with(all, name(facet), values(facet)));
    return all;
  }

  /** Adds the aggregations of sideways counts. */
  void addBeside(ObjectNode aggregations) {
    sideways.forEach(
        (facet, beside) -> {
          if (facets.contains(facet)) {
            ObjectNode counted = QueryDsl.of("values", values(facet));
            QueryDsl.with(
                aggregations, name(facet), QueryDsl.of("filter", beside, "aggs", counted));
          }
        });
  }

  private static String name(Facet facet) {
    return "of " + facet.key();
  }

  /**
   * Most distinct values whose count is taken as exact. The cardinality aggregation compares
   * hashes: of n values, about n²/2²⁶ collide.
   *
   * @see <a href="https://research.google/pubs/pub40671/">Heule, Nunkesser and Hall 2013,
   *     HyperLogLog in practice</a>
   */
  static final long MOST_EXACT = 4_000;

  /** An aggregation that counts distinct values, see {@link #MOST_EXACT}. */
  static ObjectNode distinct(String field) {
    return distinct(field, 40_000);
  }

  private static ObjectNode distinct(String field, int threshold) {
    return QueryDsl.of(
        "cardinality", QueryDsl.of("field", field, "precision_threshold", threshold));
  }

  private ObjectNode values(Facet facet) {
    Set<String> others = chosenInPair(facet);
    ObjectNode values = QueryDsl.of("size", OpenSearchIndexView.MOST_VALUES);
    if (others.isEmpty()) {
      return counted(
          QueryDsl.of("terms", QueryDsl.with(values, "field", IndexFields.facet(facet))));
    }
    QueryDsl.with(values, "field", IndexFields.COUNTRY_ROLE);
    return counted(QueryDsl.of("terms", QueryDsl.with(values, "include", pairs(facet, others))));
  }

  /** An aggregation into buckets that also count what is not passages. */
  private ObjectNode counted(ObjectNode buckets) {
    return switch (request.unit()) {
      case PASSAGES -> buckets;
      case NOTES -> QueryDsl.with(buckets, "aggs", unit(distinct(IndexFields.NOTE_ID, MOST_NOTES)));
      case WORDS ->
          QueryDsl.with(
              buckets, "aggs", unit(QueryDsl.of("sum", QueryDsl.of("field", IndexFields.WORDS))));
    };
  }

  private static ObjectNode unit(ObjectNode aggregation) {
    return QueryDsl.of(UNIT, aggregation);
  }

  private long count(JsonNode bucket) {
    return request.unit() == CountUnit.PASSAGES
        ? bucket.path("doc_count").asLong(0)
        : Math.round(bucket.path(UNIT).path("value").asDouble(0));
  }

  private static String pairs(Facet facet, Set<String> others) {
    String any =
        others.stream().map(RegexpSyntax::quoted).collect(Collectors.joining("|", "(", ")"));
    return facet.equals(Facet.COUNTRY) ? "[^/]*/" + any : any + "/[^/]*";
  }

  private Set<String> chosenInPair(Facet facet) {
    return new FilterPlan(request.filters()).chosenInPair(facet);
  }

  /**
   * The values of every facet, by count, highest first, then by value. Pairs of countries and roles
   * may need another search.
   *
   * @param query the query of the search
   * @param aggregations of the answer
   */
  PendingAnswer<Map<Facet, List<FacetValue>>> values(ObjectNode query, JsonNode aggregations) {
    PendingAnswer<Map<Facet, List<FacetValue>>> all = PendingAnswer.of(new LinkedHashMap<>());
    for (Facet facet : facets) {
      Map<String, Long> counts =
          sideways.containsKey(facet)
              ? counts(aggregations.path(name(facet)), "values")
              : counts(aggregations.path("found"), name(facet));
      all = all.with(own(facet, counts, query), (values, own) -> added(values, facet, own));
    }
    return all;
  }

  private Map<Facet, List<FacetValue>> added(
      Map<Facet, List<FacetValue>> values, Facet facet, Map<String, Long> counts) {
    values.put(facet, listed(counts, request.filters().anyOf(facet)));
    return values;
  }

  private PendingAnswer<Map<String, Long>> own(
      Facet facet, Map<String, Long> counts, ObjectNode query) {
    Set<String> others = chosenInPair(facet);
    return others.isEmpty() ? PendingAnswer.of(counts) : ofPairs(facet, others, counts, query);
  }

  /** Values whose passages have none of what is counted are left out. */
  private Map<String, Long> counts(JsonNode of, String aggregation) {
    Map<String, Long> counts = new LinkedHashMap<>();
    DocumentReader.buckets(of, aggregation)
        .forEach(bucket -> counts.put(OpenSearchIndexView.key(bucket), count(bucket)));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /**
   * Counts of values from counts of pairs. A passage may have a value in several chosen pairs and
   * must count once.
   */
  private PendingAnswer<Map<String, Long>> ofPairs(
      Facet facet, Set<String> others, Map<String, Long> pairs, ObjectNode query) {
    Map<String, Long> counts = new LinkedHashMap<>();
    pairs.forEach(
        (pair, count) ->
            CountryRolePair.of(pair)
                .valueIn(facet, others)
                .ifPresent(value -> counts.put(value, count)));
    if (others.size() == 1 || counts.isEmpty()) {
      return PendingAnswer.of(counts);
    }
    ObjectNode filters = JsonNodeFactory.instance.objectNode();
    counts.keySet().forEach(value -> QueryDsl.with(filters, value, anyPair(facet, value, others)));
    ObjectNode body =
        QueryDsl.of(
            "query",
            QueryDsl.all(query, sideways.getOrDefault(facet, found)),
            "aggs",
            QueryDsl.of(
                "values", counted(QueryDsl.of("filters", QueryDsl.of("filters", filters)))));
    return new PendingAnswer<>(
        List.of(DocumentReader.Search.of(QueryDsl.with(body, "size", 0))),
        answers -> counted(counts.keySet(), answers.getFirst()));
  }

  private Map<String, Long> counted(Set<String> values, JsonNode answer) {
    JsonNode buckets = answer.path("aggregations").path("values").path("buckets");
    Map<String, Long> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.put(value, count(buckets.path(value))));
    return counts;
  }

  private static ObjectNode anyPair(Facet facet, String value, Set<String> others) {
    return QueryDsl.terms(
        IndexFields.COUNTRY_ROLE,
        facet.equals(Facet.COUNTRY)
            ? CountryRolePair.pairs(List.of(value), others)
            : CountryRolePair.pairs(others, List.of(value)));
  }

  /** A chosen value stays in the list with a count of 0, so that it can be deselected. */
  private static List<FacetValue> listed(Map<String, Long> counts, Set<String> chosen) {
    List<FacetValue> values = new ArrayList<>();
    counts.forEach(
        (value, count) -> values.add(new FacetValue(value, count, chosen.contains(value))));
    values.sort(MOST_FIRST);
    Set<String> uncounted = new TreeSet<>(chosen);
    uncounted.removeAll(counts.keySet());
    uncounted.forEach(value -> values.add(new FacetValue(value, 0, true)));
    return values;
  }
}
