package org.councilnotes.opensearch.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.DocumentReader.Search;
import org.councilnotes.opensearch.storage.PendingAnswer;
import org.councilnotes.opensearch.storage.RequestBatches;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.SimilarPassagePlan;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.node.ObjectNode;

/** Finds the passages most similar to a text. */
public record OpenSearchSimilarPassageSearch(OpenSearchIndexView view, WordScope words) {

  /** Searches that the cluster answers at the same time. */
  private static final int AT_ONCE = 8;

  /**
   * Those of each text, in the order of the texts. The statistics of all words are read together.
   */
  public List<List<SearchHit>> find(List<String> texts, int most) {
    QueryTerms terms = view.terms();
    List<Optional<MatchPlan>> plans =
        view.words()
            .planned(
                held ->
                    texts.stream()
                        .map(text -> SimilarPassagePlan.of(text, words, held, terms))
                        .toList());
    return RequestBatches.of(plans, AT_ONCE).stream()
        .flatMap(some -> found(some, most).stream())
        .toList();
  }

  private List<List<SearchHit>> found(List<Optional<MatchPlan>> plans, int most) {
    List<PendingAnswer<List<RankedPassage>>> searches =
        plans.stream()
            .map(
                plan ->
                    plan.filter(_ -> most > 0)
                        .map(one -> ranked(one, most))
                        .orElseGet(() -> PendingAnswer.of(List.of())))
            .toList();
    List<List<RankedPassage>> found = view.reads().answer(PendingAnswer.all(searches));
    Map<String, SearchHit> hits = hits(found);
    return found.stream()
        .map(some -> some.stream().map(one -> hits.get(one.id())).toList())
        .toList();
  }

  private PendingAnswer<List<RankedPassage>> ranked(MatchPlan plan, int most) {
    ObjectNode query =
        QueryDsl.of(
            "bool",
            QueryDsl.of(
                "must",
                QueryDsl.list(plan),
                "filter",
                QueryDsl.list(OpenSearchStoredNotes.record(IndexFields.PASSAGE))));
    return new PendingAnswer<>(
        List.of(Search.ranked(RankedPassage.search(query, HitOrder.RELEVANCE, most))),
        answers ->
            DocumentReader.hits(answers.getFirst()).stream().map(RankedPassage::of).toList());
  }

  /** Each passage once, by id of its document. */
  private Map<String, SearchHit> hits(List<List<RankedPassage>> found) {
    Map<String, RankedPassage> each = new LinkedHashMap<>();
    found.forEach(some -> some.forEach(one -> each.putIfAbsent(one.id(), one)));
    List<RankedPassage> passages = List.copyOf(each.values());
    List<SearchHit> read =
        new OpenSearchHitReader(view, Highlighting.NONE, Optional.empty()).read(passages);
    Map<String, SearchHit> hits = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      hits.put(passages.get(i).id(), read.get(i));
    }
    return hits;
  }
}
