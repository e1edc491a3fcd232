package org.councilnotes.opensearch.search;

import java.util.List;
import java.util.Optional;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
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

  public List<SearchHit> find(String text, int most) {
    Optional<MatchPlan> plan =
        view.words().planned(held -> SimilarPassagePlan.of(text, words, held, view.terms()));
    if (plan.isEmpty() || most == 0) {
      return List.of();
    }
    ObjectNode query =
        QueryDsl.of(
            "bool",
            QueryDsl.of(
                "must",
                QueryDsl.list(plan.get()),
                "filter",
                QueryDsl.list(OpenSearchStoredNotes.record(IndexFields.PASSAGE))));
    ObjectNode body = RankedPassage.search(query, HitOrder.RELEVANCE, most);
    List<RankedPassage> found =
        DocumentReader.hits(view.reads().ranked(body)).stream().map(RankedPassage::of).toList();
    return new OpenSearchHitReader(view, Highlighting.NONE, Optional.empty()).read(found);
  }
}
