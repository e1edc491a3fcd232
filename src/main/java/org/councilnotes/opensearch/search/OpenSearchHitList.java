package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.plan.RescorePlan;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.SearchRequest.Span;
import tools.jackson.databind.JsonNode;

/**
 * Makes pages of hits. A hit is a passage, or the best passage of each wording. The best passages
 * are rescored. Their number does not depend on the page, so that pages neither overlap nor leave
 * gaps.
 */
record OpenSearchHitList(OpenSearchPassageSearch search, Supplier<Optional<RescorePlan>> refining) {

  /** Name of the query that tells matches in the text of a passage from others. */
  static final String IN_TEXT = "in text";

  /** Factor by which more passages are requested where too many share a wording. */
  private static final int MORE = 4;

  /** Most hits that the cluster returns at once. */
  private static final int MOST = 1_000_000;

  /** How many passages to request at first for a number of hits. */
  int first(int wanted) {
    return search.isByRelevance() ? Math.max(wanted, RescorePlan.LOOKED_AT) : wanted;
  }

  /**
   * The hits of a page.
   *
   * @param answer to a search for {@link #first} passages
   */
  List<RankedPassage> page(JsonNode answer, Span span) {
    int wanted = span.skipped() + span.size();
    int most = first(wanted);
    List<RankedPassage> found = ranked(answer);
    List<RankedPassage> listed = listed(found);
    while (span.size() > 0 && listed.size() < wanted && found.size() == most && most < MOST) {
      most = Math.min(most * MORE, MOST);
      found = ranked(search.view().reads().ranked(search.body(most)));
      listed = listed(found);
    }
    int from = Math.min(span.skipped(), listed.size());
    return span.size() == 0
        ? List.of()
        : List.copyOf(listed.subList(from, Math.min(wanted, listed.size())));
  }

  /** The hits of an answer, the best rescored. */
  private List<RankedPassage> ranked(JsonNode answer) {
    List<RankedPassage> ranked = new ArrayList<>();
    DocumentReader.hits(answer).forEach(hit -> ranked.add(RankedPassage.of(hit)));
    return refined(ranked);
  }

  /** Rescores and sorts the first of a list. */
  List<RankedPassage> refined(List<RankedPassage> ranked) {
    int looked = Math.min(RescorePlan.LOOKED_AT, ranked.size());
    Optional<RescorePlan> refined =
        search.isByRelevance() && looked > 1 ? refining.get() : Optional.empty();
    if (refined.isEmpty()) {
      return ranked;
    }
    List<RankedPassage> best = new ArrayList<>();
    Map<String, Float> points = points(ranked.subList(0, looked), refined.get());
    for (RankedPassage one : ranked.subList(0, looked)) {
      best.add(one.withScore(points.getOrDefault(one.id(), 0f)));
    }
    best.sort(RankedPassage.BEST_FIRST);
    best.addAll(ranked.subList(looked, ranked.size()));
    return best;
  }

  /** The new scores, by id; of a passage that has none, 0. */
  private Map<String, Float> points(List<RankedPassage> passages, RescorePlan rescorePlan) {
    Map<String, RankedPassage> byId = new HashMap<>();
    passages.forEach(one -> byId.put(one.id(), one));
    Map<String, Float> points = new HashMap<>();
    for (JsonNode hit :
        DocumentReader.hits(search.look(passages, rescorePlan.inText(), rescorePlan.more()))) {
      String id = hit.required("_id").stringValue();
      boolean inText =
          hit.path("matched_queries").valueStream().anyMatch(n -> n.asString().equals(IN_TEXT));
      float more = hit.path("_score").floatValue(0);
      RankedPassage own = Optional.ofNullable(byId.get(id)).orElseThrow();
      points.put(id, inText ? more + RescorePlan.inText(own.kind()) : more);
    }
    return points;
  }

  private List<RankedPassage> listed(List<RankedPassage> found) {
    if (search.request().grouping() == HitGrouping.PASSAGES) {
      return found;
    }
    Set<String> seen = new HashSet<>();
    return found.stream().filter(one -> seen.add(one.group())).toList();
  }
}
