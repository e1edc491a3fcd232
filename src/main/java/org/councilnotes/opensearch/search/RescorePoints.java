package org.councilnotes.opensearch.search;

import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.plan.RescorePlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scores hits again within the search that finds them: the queries of the plan have names, and the
 * cluster gives the score of each named query with each hit that it returns. They stand in a filter
 * after the query that lets everything pass, so that only returned hits are scored by them.
 */
record RescorePoints(RescorePlan plan) {

  /** Name of the query that tells matches in the text of a passage from others. */
  private static final String IN_TEXT = "in text";

  private static final String MORE = "more";

  /** A kind of record that no document is of. */
  private static final String NO_RECORD = "none";

  /**
   * A query that matches nothing and has the words of the plan. The cluster collects statistics of
   * all shards for the words of a query, not for those of a filter after it.
   */
  ObjectNode statistics() {
    ObjectNode all = QueryDsl.of("must", QueryDsl.list(plan.more()));
    return QueryDsl.of(
        "bool",
        QueryDsl.with(all, "filter", QueryDsl.list(OpenSearchStoredNotes.record(NO_RECORD))));
  }

  /** Adds the named queries to a search. */
  void addTo(ObjectNode body) {
    ObjectNode inText = QueryDsl.of("filter", QueryDsl.all(plan.inText()), "_name", IN_TEXT);
    ObjectNode more = QueryDsl.of("must", QueryDsl.list(plan.more()), "_name", MORE);
    ObjectNode all = QueryDsl.of("must", QueryDsl.list(QueryDsl.everything()));
    QueryDsl.with(
        all,
        "should",
        QueryDsl.list(QueryDsl.of("constant_score", inText), QueryDsl.of("bool", more)));
    QueryDsl.with(body, "post_filter", QueryDsl.of("bool", all));
  }

  /** A hit of such a search with its new score. */
  RankedPassage of(JsonNode hit) {
    RankedPassage passage = RankedPassage.of(hit);
    JsonNode named = hit.path("matched_queries");
    float more = named.path(MORE).floatValue(0);
    return passage.withScore(named.has(IN_TEXT) ? more + RescorePlan.inText(passage.kind()) : more);
  }
}
