package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.DocumentReader.Search;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.plan.RescorePlan;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.SearchRequest.Span;
import tools.jackson.databind.JsonNode;

/**
 * Makes pages of hits. A hit is a passage, or the best passage of each wording. The best passages
 * are rescored. Their number does not depend on the page, so that pages neither overlap nor leave
 * gaps.
 *
 * @param points by which the best passages are rescored; empty where none is
 */
record OpenSearchHitList(OpenSearchPassageSearch search, Optional<RescorePoints> points) {

  /** Factor by which more passages are requested where too many share a wording. */
  private static final int MORE = 4;

  /** Most hits that the cluster returns at once. */
  private static final int MOST = 1_000_000;

  OpenSearchHitList(OpenSearchPassageSearch search) {
    this(search, search.points());
  }

  /** The hits of a page. Where too many share a wording, reading the answer asks for more. */
  PendingAnswer<List<RankedPassage>> page(Span span) {
    if (span.size() == 0) {
      return PendingAnswer.of(List.of());
    }
    int most = first(span.skipped() + span.size());
    return new PendingAnswer<>(
        List.of(asked(most)), answers -> page(answers.getFirst(), span, most));
  }

  /** How many passages to request at first for a number of hits. */
  private int first(int wanted) {
    return search.isByRelevance() ? Math.max(wanted, RescorePlan.LOOKED_AT) : wanted;
  }

  private Search asked(int most) {
    return search.isByRelevance()
        ? Search.ranked(search.body(most, points))
        : Search.of(search.body(most, points));
  }

  private List<RankedPassage> page(JsonNode answer, Span span, int first) {
    int wanted = span.skipped() + span.size();
    int most = first;
    List<RankedPassage> found = ranked(DocumentReader.hits(answer));
    List<RankedPassage> listed = listed(found);
    while (listed.size() < wanted && found.size() == most && most < MOST) {
      most = Math.min(most * MORE, MOST);
      found =
          ranked(
              DocumentReader.hits(search.view().reads().answers(List.of(asked(most))).getFirst()));
      listed = listed(found);
    }
    int from = Math.min(span.skipped(), listed.size());
    return List.copyOf(listed.subList(from, Math.min(wanted, listed.size())));
  }

  /** The hits of an answer from the best on, the best rescored and sorted. */
  List<RankedPassage> ranked(List<JsonNode> hits) {
    int looked = Math.min(RescorePlan.LOOKED_AT, hits.size());
    if (points.isEmpty() || looked < 2) {
      return hits.stream().map(RankedPassage::of).toList();
    }
    List<RankedPassage> best = new ArrayList<>();
    hits.subList(0, looked).forEach(hit -> best.add(points.get().of(hit)));
    best.sort(RankedPassage.BEST_FIRST);
    hits.subList(looked, hits.size()).forEach(hit -> best.add(RankedPassage.of(hit)));
    return best;
  }

  private List<RankedPassage> listed(List<RankedPassage> found) {
    if (search.request().grouping() == HitGrouping.PASSAGES) {
      return found;
    }
    Set<String> seen = new HashSet<>();
    return found.stream().filter(one -> seen.add(one.group())).toList();
  }
}
